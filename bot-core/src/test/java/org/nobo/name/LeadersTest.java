package org.nobo.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.script.Script;

/** Who looks after the community. */
final class LeadersTest {

    @Test
    void everybody_can_see_who_leads_and_only_leaders_see_how_to_change_it() {
        Script.once(chat -> {
            chat.lea().commands("leaders").isTold("Looking after us: lea.").isTold("/nobo leaders add");
            assertThat(chat.wasHere("ann")
                            .commands("leaders")
                            .whispered()
                            .text()
                            .plain())
                    .isEqualTo("Looking after us: lea.");
        });
    }

    @Test
    void a_leader_adds_somebody_and_they_are_told_once_whatever_falls_over() {
        Script.everyDeath(chat -> {
            chat.wasHere("ann");
            chat.lea().commands("leaders add @ann");
            chat.person("ann")
                    .hears("lea has asked you to help look after Makers")
                    .and()
                    .nothingMore();
            assertThat(chat.member("ann").leader()).isTrue();
        });
    }

    @Test
    void a_leader_removes_somebody_and_they_are_thanked_once_whatever_falls_over() {
        Script.everyDeath(chat -> {
            chat.wasHere("ann");
            chat.store().members().lead(chat.member("ann").id(), true);
            chat.lea().commands("leaders remove", List.of(Script.account("ann")));
            chat.person("ann").hears("Thank you for all you did").and().nothingMore();
            assertThat(chat.member("ann").leader()).isFalse();
        });
    }

    @Test
    void a_leader_may_step_down_and_the_last_one_may_not() {
        Script.once(chat -> {
            chat.wasHere("ann");
            chat.lea().commands("leaders add ann").isTold("ann looks after us from now on");
            chat.lea().commands("leaders remove lea").isTold("lea no longer looks after us");
            chat.person("ann").commands("leaders remove @ann").isTold("Add somebody else first");
            assertThat(chat.store().members().leaders(Script.MAKERS))
                    .extracting(Member::name)
                    .containsExactly("ann");
        });
    }

    @Test
    void a_member_who_does_not_lead_cannot_change_it_and_hears_who_can() {
        Script.once(chat -> {
            chat.wasHere("ann").commands("leaders add @ann").isTold("Only those who look after");
            assertThat(chat.member("ann").leader()).isFalse();
        });
    }

    @Test
    void whom_is_meant_is_asked_when_it_is_not_clear() {
        Script.once(chat -> {
            chat.wasHere("maria");
            chat.wasHere("marian");
            chat.lea().commands("leaders add nemo").isTold("nobody here called nemo");
            chat.lea().commands("leaders add mari").isTold("Several people here go by mari");
            chat.lea().commands("leaders promote maria").isTold("I understand");
            chat.lea().commands("leaders add maria").isTold("maria looks after us from now on");
            chat.lea().commands("leaders add maria").isTold("already");
            chat.lea().commands("leaders remove marian").isTold("not one of those");
        });
    }

    @Test
    void who_names_nobody_picks_somebody_from_a_list() {
        Script.once(chat -> {
            chat.wasHere("maria");
            chat.lea().commands("leaders add").fills("Who is to look after us, too?", "maria");
            assertThat(chat.member("maria").leader()).isTrue();
            chat.lea().commands("leaders remove").fills("Who looks after us no longer?", "maria");
            assertThat(chat.member("maria").leader()).isFalse();
        });
    }

    @Test
    void somebody_who_left_cannot_be_added() {
        Script.once(chat -> {
            chat.wasHere("ann").leaves();
            chat.lea().commands("leaders add", List.of(Script.account("ann"))).isTold("not with us here");
        });
    }
}
