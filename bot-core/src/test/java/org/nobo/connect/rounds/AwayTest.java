package org.nobo.connect.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.connect.rounds.Rounding.SERIES;
import static org.nobo.connect.rounds.Rounding.joins;
import static org.nobo.connect.rounds.Rounding.setUp;
import static org.nobo.script.Script.days;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Person;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.script.Script;

/** Who is away, as their platform says, is left in peace. */
class AwayTest {

    @Test
    void who_is_away_is_neither_warned_nor_planned_and_is_back_by_themselves() {
        Script.everyDeath(chat -> {
            setUp(chat, "2", "no", "self");
            for (String name : List.of("ann", "ben", "cas")) {
                joins(chat, name, "craft");
            }
            chat.person("cas").isAway(days(20));
            chat.after(days(16));
            chat.person("ann").hears("In two days").letsGoBy();
            chat.person("ben").hears("In two days").letsGoBy();
            chat.person("ann").inRoomWith("ben").hears("meet each other").letsGoBy();
            chat.after(days(14));
            chat.person("cas").hears("In two days");
        });
    }

    @Test
    void who_goes_away_in_between_is_not_nudged_not_asked_and_not_counted_as_silent() {
        Script.once(chat -> {
            setUp(chat, "2", "no", "self");
            joins(chat, "ann", "craft");
            joins(chat, "ben", "craft");
            chat.after(days(16));
            chat.person("ann").letsGoBy().isAway(days(40));
            chat.person("ben").letsGoBy();
            chat.person("ann").inRoomWith("ben").hears("meet each other");
            chat.after(days(11).plusHours(22));
            chat.person("ann").inRoomWith("ben").hears("@ben, it is quiet in here");
            chat.person("ben").hears("Have you met").hears("Have you met");
            chat.person("ann").and().lea().letsGoBy();
            assertThat(silent(chat, "ann")).isZero();
            assertThat(silent(chat, "ben")).isEqualTo(1);
            chat.person("ann").in("introductions").letsGoBy();
            chat.nothingMore();
        });
    }

    private static int silent(Script chat, String name) {
        return chat.store()
                .rounds()
                .wish(SERIES, chat.member(name).id())
                .orElseThrow()
                .silent();
    }

    @Test
    void nobody_is_asked_about_somebody_while_they_are_away() {
        Script.everyDeath(chat -> {
            willing(chat, "ann");
            willing(chat, "ben");
            chat.person("ben").isAway(days(5));
            chat.person("ann").commands("meet").hears("nobody for you just now");
            chat.after(days(6));
            chat.person("ben").nothing();
            chat.after(days(2));
            chat.person("ben").hears("ann would like to meet somebody");
        });
    }

    @Test
    void a_newcomers_first_month_waits_until_they_are_back() {
        Script.once(chat -> {
            chat.joins("ann").letsGoBy().picks("Not now").letsGoBy().isAway(days(9));
            chat.after(days(8));
            chat.person("ann").nothing();
            chat.after(days(2));
            chat.person("ann").hears("I am still here").nothing();
        });
    }

    @Test
    void who_went_away_while_the_bot_was_away_is_noticed_and_so_is_who_came_back() {
        Script.once(chat -> {
            chat.wasHere("ann");
            chat.platform().settle(person("ann").away(chat.clock().instant().plus(days(9))));
            chat.restarts();
            assertThat(away(chat)).isTrue();
            chat.platform().settle(person("ann"));
            chat.after(Duration.ofMinutes(1)).restarts();
            assertThat(away(chat)).isFalse();
        });
    }

    @Test
    void they_see_it_and_it_is_deleted_with_the_rest() {
        Script.once(chat -> {
            chat.wasHere("ann").isAway(days(9)).commands("mydata").isTold("Away, as your platform says, until");
            chat.person("ann").picks("Delete everything");
            chat.person("ann").picks("Yes, delete everything").isTold("deleted");
            assertThat(chat.store().absences().away(Script.MAKERS, chat.clock().instant()))
                    .isEmpty();
        });
    }

    private static Person person(String name) {
        return Person.named(Script.account(name), name);
    }

    private static boolean away(Script chat) {
        return chat.store()
                .absences()
                .until(chat.member("ann").id(), chat.clock().instant())
                .isPresent();
    }

    private static void willing(Script chat, String name) {
        chat.wasHere(name);
        chat.store().values().choose(chat.member(name), List.of("learning"));
        chat.store().profiles().keep(chat.member(name), Profile.EMPTY.introducing(Introducing.YES));
    }
}
