package org.nobo.name.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.script.Script.days;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.chat.Person;
import org.nobo.community.CodeDesk;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.community.OneTimeCodes.Purpose;
import org.nobo.connect.profile.Profile;
import org.nobo.resource.knowhow.Article;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.script.Bakery;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Two communities become one on two platforms, and part again. */
final class BindingTest {

    @Test
    void two_communities_become_one_once_a_leader_of_each_has_said_yes() {
        Script.everyDeath(chat -> {
            Bakery bakery = new Bakery(chat);
            Voice bo = bakery.person("bo").commands("bind " + code(chat));
            bo.hears("Bakers on Discord would become part of Makers").picks("Yes, ask the others");
            chat.lea().hears("bo looks after Bakers and has your code").picks("Yes, become one");
            chat.lea().hears("Bakers and Makers are one community now");
            bo.hears("Bakers and Makers are one community now");
            chat.lea().in("introductions").hears("We are one community now, Makers, on Fake and Discord");
            bo.in("introductions").hears("We are one community now, Makers, on Fake and Discord");
            chat.nothingMore();
            assertThat(bakery.community()).isEqualTo(Script.MAKERS);
            assertThat(chat.store().members().leaders(Script.MAKERS))
                    .extracting(Member::name)
                    .containsExactly("bo", "lea");
        });
    }

    @Test
    void the_same_question_is_answered_alike_on_both_platforms() {
        Script.everyDeath(chat -> {
            Bakery bakery = new Bakery(chat);
            knows(chat, Script.MAKERS, "Finding a mentor", "Ask a person for one talk.");
            knows(chat, Bakery.BAKERS, "Feeding the sourdough", "Flour and water, each morning.");
            become(chat);
            chat.wasHere("ann").says("how do I find a mentor?").hears("Ask a person for one talk");
            bakery.wasHere("ben").says("how do I find a mentor?").hears("Ask a person for one talk");
            chat.person("ann").says("feeding the sourdough").hears("Flour and water");
            bakery.person("ben").says("feeding the sourdough").hears("Flour and water");
            chat.nothingMore();
        });
    }

    @Test
    void what_both_had_is_there_afterwards_even_where_folders_and_places_in_them_have_one_name() {
        Script.once(chat -> {
            new Bakery(chat);
            knows(chat, Script.MAKERS, "Opening hours", "The workshop opens at nine.");
            knows(chat, Bakery.BAKERS, "Opening hours", "The bakery opens at four.");
            KnowHow knowHow = chat.store().knowHow();
            KnowHow.Collection guide =
                    new KnowHow.Collection("guide", "/guide", chat.clock().instant());
            List.of(Script.MAKERS, Bakery.BAKERS).forEach(community -> knowHow.keep(community, guide));
            become(chat);
            assertThat(knowHow.standing(Script.MAKERS, "guide")).hasSize(1);
            assertThat(knowHow.standing(Script.MAKERS, "guide (bakers)")).hasSize(1);
            chat.wasHere("ann").says("when does the bakery open at four?").hears("The bakery opens at four");
            chat.person("ann").says("when does the workshop open at nine?").hears("The workshop opens at nine");
        });
    }

    @Test
    void newcomers_are_welcomed_where_they_come_in_and_in_the_name_of_both() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            become(chat);
            Person zoe = Person.named(Bakery.account("zoe"), "zoe");
            chat.happens(new Event.MemberJoined("join-zoe", chat.clock().instant(), zoe));
            bakery.person("zoe").hears("Makers");
        });
    }

    @Test
    void channels_are_those_of_the_platform_somebody_is_on() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            become(chat);
            assertThat(seen(chat, bakery).help()).contains(Bakery.channel("help"));
            assertThat(chat.store()
                            .communities()
                            .find(Script.MAKERS)
                            .orElseThrow()
                            .help())
                    .contains(Script.channel("help"));
            bakery.person("bo").sends("setup/places", "introductions", "hello", "help", "ovens", "stories", "tales");
            assertThat(seen(chat, bakery).help()).contains(Bakery.channel("ovens"));
            assertThat(chat.store()
                            .communities()
                            .find(Script.MAKERS)
                            .orElseThrow()
                            .help())
                    .contains(Script.channel("help"));
        });
    }

    private static Community seen(Script chat, Bakery bakery) {
        assertThat(bakery.community()).isEqualTo(Script.MAKERS);
        return chat.store().communities().in(Bakery.WORKSPACE).orElseThrow();
    }

    @Test
    void what_is_said_to_all_is_said_on_both_platforms_and_what_is_asked_of_some_where_they_are() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            become(chat);
            chat.lea()
                    .sends(
                            "workshop/begin",
                            "gather",
                            "7",
                            "comment",
                            "5",
                            "vote",
                            "7",
                            "names",
                            "secret",
                            "quorum",
                            "2")
                    .in("introductions")
                    .hears("Who are we");
            bakery.person("bo").in("introductions").hears("Who are we");
            bakery.wasHere("ben")
                    .says("how do I start soldering?")
                    .hears("I don't know")
                    .picks("Ask a person");
            bakery.person("ben").in("help").hears("how do I start soldering?");
            chat.nothingMore();
        });
    }

    @Test
    void whoever_cannot_be_written_to_on_one_platform_is_not_called_on_the_other() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            become(chat);
            bakery.closes("zoe");
            Person zoe = Person.named(Bakery.account("zoe"), "zoe");
            chat.happens(new Event.MemberJoined("join-zoe", chat.clock().instant(), zoe));
            bakery.person("bo").in("introductions").hears("@zoe");
            assertThat(chat.platform().transcript())
                    .noneMatch(entry -> entry.toString().contains("@zoe"));
        });
    }

    @Test
    void about_says_on_which_platforms_we_are() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            assertThat(chat.lea().commands("about").whispered().text().plain()).doesNotContain("Discord");
            become(chat);
            bakery.person("bo").commands("about").isTold("We are one community on Fake and Discord.");
        });
    }

    @Test
    void a_code_is_shown_to_leaders_alone_and_is_good_once_and_not_for_long() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            chat.wasHere("ann").commands("bind").isTold("for those who look after this community");
            String shown = chat.lea().commands("bind").whispered().text().plain();
            String code = shown.replaceAll("(?s).*?([A-Z2-9]{5}-[A-Z2-9]{5}).*", "$1");
            assertThat(code).matches("[A-Z2-9]{5}-[A-Z2-9]{5}");
            bakery.wasHere("ben").commands("bind " + code).isTold("for those who look after this community");
            Voice bo = bakery.person("bo").commands("bind " + code.toLowerCase(java.util.Locale.ROOT));
            bo.hears("would become part of Makers").commands("bind " + code).isTold("I do not know that code");
            String later = code(chat);
            chat.after(Duration.ofMinutes(16));
            bo.commands("bind " + later).isTold("I do not know that code");
        });
    }

    @Test
    void who_guesses_is_stopped_before_long() {
        Script.once(chat -> {
            Voice bo = new Bakery(chat).person("bo");
            for (int i = 0; i < 5; i++) {
                bo.commands("bind AAAAA-AAAA" + "BCDEF".charAt(i)).isTold("I do not know that code");
            }
            String good = code(chat);
            bo.commands("bind " + good).isTold("Please wait a quarter of an hour");
            chat.after(Duration.ofMinutes(16));
            bo.commands("bind " + code(chat)).hears("would become part of Makers");
        });
    }

    @Test
    void a_code_given_at_home_or_where_there_is_a_home_already_is_answered_kindly() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            chat.lea().commands("bind " + code(chat)).isTold("It is to be given in the other community");
            become(chat);
            String code = code(chat);
            bakery.person("bo").commands("bind " + code).isTold("It is to be given in the other community");
        });
    }

    @Test
    void either_leader_may_say_no_and_then_nothing_has_changed() {
        Script.everyDeath(chat -> {
            Bakery bakery = new Bakery(chat);
            Voice bo = bakery.person("bo").commands("bind " + code(chat));
            bo.hears("would become part of Makers").picks("Yes, ask the others");
            chat.lea().hears("has your code").picks("Rather not");
            bo.hears("lea would rather not");
            chat.nothingMore();
            assertThat(bakery.community()).isEqualTo(Bakery.BAKERS);
        });
    }

    @Test
    void what_was_offered_is_no_longer_after_a_day_or_when_somebody_leads_no_more() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            Voice bo = bakery.person("bo")
                    .commands("bind " + code(chat))
                    .letsGoBy()
                    .picks("Yes, ask the others");
            chat.after(days(2));
            chat.lea().letsGoBy().picks("Yes, become one").isTold("That is over");
            bo.commands("bind " + code(chat)).letsGoBy().picks("Yes, ask the others");
            chat.store().members().lead(bakery.member("bo").id(), false);
            chat.lea().letsGoBy().picks("Yes, become one").isTold("That is over");
            assertThat(bakery.community()).isEqualTo(Bakery.BAKERS);
        });
    }

    @Test
    void parting_gives_each_back_what_was_theirs_and_leaves_what_was_shared() {
        Script.everyDeath(chat -> {
            Bakery bakery = new Bakery(chat);
            bakery.wasHere("ben");
            Member ben = bakery.member("ben");
            chat.store().profiles().keep(ben, Profile.EMPTY.practising("bread"));
            become(chat);
            assertThat(chat.store().members().in(Script.MAKERS))
                    .extracting(Member::name)
                    .containsExactly("ben", "bo", "lea");
            knows(chat, Script.MAKERS, "Opening hours", "The bakery opens at four.");
            bakery.person("bo").presses(Voice.whispered(Bakery.account("bo")), "unbind/yes/discord/bakers");
            chat.lea().hears("Discord has left Makers");
            bakery.person("bo").hears("Discord has left Makers");
            assertThat(bakery.community()).isEqualTo(Bakery.BAKERS);
            assertThat(bakery.member("ben").id()).isEqualTo(ben.id());
            assertThat(chat.store().profiles().of(ben.id()).practice()).isEqualTo("bread");
            assertThat(chat.store().members().in(Script.MAKERS))
                    .extracting(Member::name)
                    .containsExactly("lea");
            chat.lea().says("opening hours").hears("The bakery opens at four");
            bakery.person("ben").says("opening hours of the bakery").hears("I don't know");
        });
    }

    @Test
    void what_parting_means_is_said_before() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            chat.lea().commands("unbind").isTold("No other platform has joined");
            become(chat);
            chat.lea().commands("unbind").isTold("If Discord leaves Makers").picks("Stay together");
            assertThat(bakery.community()).isEqualTo(Script.MAKERS);
            chat.lea().commands("unbind").picks("Yes, part").isTold("Done");
            assertThat(bakery.community()).isEqualTo(Bakery.BAKERS);
        });
    }

    @Test
    void where_the_bot_is_taken_out_of_one_platform_those_who_are_only_there_go_with_it() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            bakery.wasHere("ben");
            become(chat);
            chat.happens(new Event.Uninstalled("out", chat.clock().instant(), Bakery.WORKSPACE));
            assertThat(chat.store().members().in(Script.MAKERS))
                    .extracting(Member::name)
                    .containsExactly("lea");
            assertThat(chat.store().members().in(Bakery.BAKERS)).hasSize(2);
            chat.after(days(31));
            assertThat(chat.store().members().in(Bakery.BAKERS)).isEmpty();
            assertThat(chat.store().members().in(Script.MAKERS)).hasSize(1);
        });
    }

    @Test
    void who_had_everything_deleted_before_is_not_greeted_after() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            bakery.wasHere("ben");
            chat.store().members().forget(bakery.member("ben").id());
            become(chat);
            chat.happens(new Event.CameBack("back", chat.clock().instant(), Bakery.WORKSPACE));
            bakery.person("ben").letsGoBy();
            assertThat(chat.store().members().of(Script.MAKERS, Bakery.account("ben")))
                    .isEmpty();
        });
    }

    private static void become(Script chat) {
        chat.store().communities().join(Bakery.WORKSPACE, Script.MAKERS);
    }

    /** A code of lea's, whether or not a death swallowed what she was shown. */
    private static String code(Script chat) {
        return new CodeDesk(chat.store().codes(), "secret".getBytes(StandardCharsets.UTF_8))
                .give(
                        Purpose.JOIN,
                        chat.member("lea").id(),
                        chat.clock().instant().toString(),
                        chat.clock().instant());
    }

    private static void knows(Script chat, CommunityId community, String title, String words) {
        Article.read("guide.md", "## " + title + "\n" + words + "\n")
                .sections()
                .forEach(section -> chat.store()
                        .knowHow()
                        .put(community, Entry.of("guide", section), chat.clock().instant()));
    }
}
