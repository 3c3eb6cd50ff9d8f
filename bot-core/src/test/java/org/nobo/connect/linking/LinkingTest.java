package org.nobo.connect.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.community.CodeDesk;
import org.nobo.community.Member;
import org.nobo.community.OneTimeCodes.Purpose;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.script.Bakery;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Somebody on both platforms of a community is one member. */
final class LinkingTest {

    @Test
    void a_code_from_the_one_platform_typed_on_the_other_makes_both_accounts_one_member() {
        Script.everyDeath(chat -> {
            Bakery bakery = bound(chat);
            tells(chat, chat.member("ann"), "I mend lamps", List.of("learning"));
            tells(chat, bakery.member("ann"), "I bake bread", List.of());
            chat.after(Duration.ofMinutes(1));
            Voice there = bakery.person("ann");
            there.presses(
                    Voice.whispered(there.account()),
                    "link/yes/" + code(chat, chat.member("ann").id()));
            there.hears("You are one person for me now, on Discord and Fake")
                    .picks("Discord")
                    .and();
            chat.person("ann").hears("Your account here and that of ann on Discord are one person");
            chat.nothingMore();
            Member ann = chat.member("ann");
            assertThat(bakery.member("ann")).isEqualTo(ann);
            assertThat(ann.account()).isEqualTo(Bakery.account("ann"));
            assertThat(chat.store().profiles().of(ann.id()).practice()).isEqualTo("I bake bread");
            assertThat(chat.store().values().of(ann.id())).containsExactly("learning");
            assertThat(chat.store().members().in(Script.MAKERS)).hasSize(3);
        });
    }

    @Test
    void two_answers_to_one_question_are_settled_by_the_newer_and_the_older_is_told() {
        Script.once(chat -> {
            Bakery bakery = bound(chat);
            tells(chat, chat.member("ann"), "I mend lamps", List.of("learning"));
            tells(chat, bakery.member("ann"), "I bake bread", List.of("learning"));
            link(chat, bakery).hears("What you practise: I bake bread (the other was: I mend lamps)");
        });
    }

    @Test
    void answers_come_where_somebody_asked_and_all_else_where_they_were_last_seen_or_chose() {
        Script.once(chat -> {
            Bakery bakery = bound(chat);
            link(chat, bakery).letsGoBy();
            chat.person("ann").letsGoBy().says("hello").hears("Hello ann");
            assertThat(chat.member("ann").account()).isEqualTo(Script.account("ann"));
            bakery.person("ann")
                    .says("hello")
                    .hears("Hello ann")
                    .commands("link")
                    .picks("Fake");
            assertThat(chat.member("ann").account()).isEqualTo(Script.account("ann"));
            bakery.person("ann").letsGoBy().says("hello").hears("Hello ann");
            assertThat(chat.member("ann").account()).isEqualTo(Script.account("ann"));
            bakery.person("ann").commands("link").picks("Wherever I wrote last");
            bakery.person("ann").says("hello");
            assertThat(chat.member("ann").account()).isEqualTo(Bakery.account("ann"));
        });
    }

    @Test
    void my_data_is_the_same_from_both_and_deleting_it_leaves_nothing_of_either() {
        Script.once(chat -> {
            Bakery bakery = bound(chat);
            tells(chat, chat.member("ann"), "I mend lamps", List.of());
            link(chat, bakery).letsGoBy();
            chat.person("ann").commands("mydata").isTold("fake ann").isTold("discord ann");
            bakery.person("ann").commands("mydata").isTold("I mend lamps").picks("Delete everything");
            bakery.person("ann").picks("Yes, delete everything").isTold("deleted");
            assertThat(chat.store().members().of(Script.MAKERS, Script.account("ann")))
                    .isEmpty();
            assertThat(chat.store().members().of(Script.MAKERS, Bakery.account("ann")))
                    .isEmpty();
            assertThat(chat.store().members().isForgotten(Script.MAKERS, Script.account("ann")))
                    .isTrue();
            assertThat(chat.store().members().isForgotten(Script.MAKERS, Bakery.account("ann")))
                    .isTrue();
        });
    }

    @Test
    void a_code_is_good_in_its_community_on_another_platform_and_for_nobody_who_only_guesses() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            chat.wasHere("ann").commands("link").isTold("on one platform only");
            bakery.wasHere("ann")
                    .commands("link " + code(chat, chat.member("ann").id()))
                    .isTold("I do not know that code");
            chat.store().communities().join(Bakery.WORKSPACE, Script.MAKERS);
            chat.wasHere("eve")
                    .commands("link " + code(chat, chat.member("ann").id()))
                    .isTold("who has an account here");
            Voice there = bakery.person("ann");
            String late = code(chat, chat.member("ann").id());
            chat.after(Duration.ofMinutes(16));
            there.commands("link " + late).isTold("I do not know that code");
            for (int i = 0; i < 4; i++) {
                there.commands("link nonsense").isTold("I do not know that code");
            }
            there.commands("link " + code(chat, chat.member("ann").id())).isTold("Please wait a quarter of an hour");
        });
    }

    @Test
    void who_was_talked_into_typing_a_code_reads_whose_it_is_and_may_say_no() {
        Script.once(chat -> {
            Bakery bakery = bound(chat);
            chat.wasHere("eve");
            Voice there = bakery.person("ann")
                    .commands("link " + code(chat, chat.member("eve").id()));
            there.isTold("Are you eve on Fake?").picks("No").isTold("nothing has changed");
            assertThat(bakery.member("ann").id())
                    .isNotEqualTo(chat.member("eve").id());
            chat.nothingMore();
        });
    }

    @Test
    void unlinking_leaves_what_was_told_where_it_is_said_and_greets_nobody() {
        Script.everyDeath(chat -> {
            Bakery bakery = bound(chat);
            tells(chat, chat.member("ann"), "I mend lamps", List.of());
            chat.store()
                    .merging()
                    .merge(chat.member("ann").id(), bakery.member("ann").id());
            bakery.person("ann").commands("unlink");
            chat.person("ann").hears("no longer linked with the one on Discord");
            chat.nothingMore();
            assertThat(chat.store().profiles().of(bakery.member("ann").id()).practice())
                    .isEqualTo("I mend lamps");
            assertThat(chat.store().profiles().of(chat.member("ann").id()).practice())
                    .isEmpty();
            assertThat(bakery.member("ann").account()).isEqualTo(Bakery.account("ann"));
            chat.happens(new Event.CameBack("back", chat.clock().instant(), Script.HOME));
            chat.happens(new Event.CameBack("back", chat.clock().instant(), Bakery.WORKSPACE));
            chat.nothingMore();
        });
    }

    @Test
    void who_leaves_one_platform_is_still_here_on_the_other() {
        Script.once(chat -> {
            Bakery bakery = bound(chat);
            link(chat, bakery).letsGoBy();
            bakery.person("ann").leaves();
            assertThat(chat.member("ann").here()).isTrue();
            assertThat(chat.member("ann").account()).isEqualTo(Script.account("ann"));
            chat.after(Script.days(31));
            assertThat(chat.store().members().of(Script.MAKERS, Script.account("ann")))
                    .isPresent();
        });
    }

    @Test
    void introductions_stay_on_the_platform_both_are_on() {
        Script.everyDeath(chat -> {
            Bakery bakery = bound(chat);
            bakery.wasHere("ben");
            willing(chat, chat.member("ann"));
            willing(chat, bakery.member("ben"));
            chat.person("ann").commands("meet").hears("nobody for you just now");
            chat.nothingMore();
            chat.wasHere("noor");
            chat.store().merging().merge(chat.member("noor").id(), noorThere(bakery));
            willing(chat, chat.member("noor"));
            bakery.person("noor").commands("meet").hears("asking them first");
        });
    }

    private static MemberId noorThere(Bakery bakery) {
        bakery.wasHere("noor");
        return bakery.member("noor").id();
    }

    private static void willing(Script chat, Member member) {
        chat.store().values().choose(member, List.of("learning"));
        chat.store().profiles().keep(member, Profile.EMPTY.introducing(Introducing.YES));
    }

    /** Makers on two platforms, with an ann on both, and ben on the one. */
    private static Bakery bound(Script chat) {
        Bakery bakery = new Bakery(chat);
        chat.wasHere("ann");
        chat.store().communities().join(Bakery.WORKSPACE, Script.MAKERS);
        chat.after(Duration.ofSeconds(1));
        bakery.wasHere("ann");
        return bakery;
    }

    private static Voice link(Script chat, Bakery bakery) {
        return bakery.person("ann")
                .commands("link " + code(chat, chat.member("ann").id()))
                .isTold("Are you ann on Fake?")
                .picks("Yes, that is me")
                .isTold("Thank you");
    }

    private static void tells(Script chat, Member member, String practice, List<String> values) {
        chat.store().profiles().keep(member, Profile.EMPTY.practising(practice));
        chat.store().values().choose(member, values);
    }

    private static String code(Script chat, MemberId giver) {
        return new CodeDesk(chat.store().codes(), "secret".getBytes(StandardCharsets.UTF_8))
                .give(
                        Purpose.LINK,
                        giver,
                        giver + "/" + chat.clock().instant(),
                        chat.clock().instant());
    }
}
