package org.nobo.resource.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Community;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.resource.knowhow.Article;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.Verdict;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;

final class AskingTest {
    private static final MessageRef SOMEWHERE =
            new MessageRef(new Place.Direct(Script.account("ann")), "an-older-message");
    private static final String ARTICLE = """
            ---
            title: Working together
            shared_by: lea
            ---
            ## Finding a mentor
            <!-- kind: mentors -->
            Ask a person for one talk, not for a relationship. @everyone does it.

            ## Being a mentor
            <!-- kind: mentors -->
            Listen first. A mentor asks more than a mentor tells.

            ## Leaving a mentor kindly
            Say thank you.

            ## Repairing a laptop
            <!-- kind: equipment -->
            <!-- source: https://example.org/laptops -->
            Noor repairs laptops on Saturdays.
            """;

    @Test
    void a_question_asked_directly_is_answered_with_its_source() {
        Script.everyDeath(talk -> {
            knows(talk);
            Message card = talk.wasHere("ann").says("how do I find a mentor?").next();
            assertThat(card.title()).isEqualTo("Finding a mentor");
            assertThat(card.text().plain())
                    .contains("Ask a person for one talk")
                    .contains("Mentors, from Working together: working.md#finding-a-mentor, shared by lea, as of ");
            assertThat(labels(card)).containsExactly("Yes, that helped", "Not quite", "Two more", "Ask a person");
            talk.nothingMore();
        });
    }

    @Test
    void what_stands_on_the_web_is_led_to() {
        Script.once(talk -> {
            knows(talk);
            Message card = talk.wasHere("ann").says("who repairs a laptop?").next();
            assertThat(card.text().parts())
                    .contains(
                            new Text.Link("working.md#repairing-a-laptop", URI.create("https://example.org/laptops")));
        });
    }

    @Test
    void what_members_wrote_is_shown_as_they_wrote_it() {
        Script.once(talk -> {
            knows(talk);
            Message card = talk.wasHere("ann").says("finding a mentor").next();
            Text.Quote quote = (Text.Quote) card.text().parts().getFirst();
            assertThat(quote.text().parts())
                    .allMatch(part -> part instanceof Text.Said || part instanceof Text.Strong)
                    .contains(new Text.Said("Ask a person for one talk, not for a relationship. @everyone does it."));
        });
    }

    @Test
    void in_a_channel_it_is_answered_in_the_thread_of_the_question() {
        Script.everyDeath(talk -> {
            knows(talk);
            MessageRef asked = talk.wasHere("ann").in("general").write("who repairs laptops", true);
            talk.person("ann").inThreadOf(asked).hears("Noor repairs laptops");
            talk.nothingMore();
        });
    }

    @Test
    void asked_by_command_only_the_person_sees_the_answer() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("ann")
                    .in("general")
                    .commands("ask who repairs laptops")
                    .isTold("Noor repairs laptops");
            talk.nothingMore();
        });
    }

    @Test
    void a_command_with_nothing_behind_it_is_asked_what_about() {
        Script.once(talk -> talk.wasHere("ann").commands("ask").isTold("What would you like to know?"));
    }

    @Test
    void whether_it_helped_is_remembered() {
        Script.everyDeath(talk -> {
            knows(talk);
            talk.wasHere("ann").says("how do I find a mentor?").hears("one talk");
            talk.person("ann").picks("Yes, that helped");
            Question question = asked(talk);
            assertThat(question.verdict()).isEqualTo(Verdict.HELPED);
            assertThat(question.helped()).contains(question.found().getFirst());
            assertThat(question.words()).isEqualTo("how do I find a mentor?");
        });
    }

    @Test
    void the_buttons_give_way_to_what_came_of_them() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("ann").says("how do I find a mentor?").hears("one talk");
            Message card = talk.person("ann").picks("Yes, that helped").whispered();
            assertThat(card.text().plain()).contains("one talk").contains("I remember that this helped");
            assertThat(card.controls()).isEmpty();
            talk.person("ann").says("what is the capital of France?").hears("I don't know");
            Message passedOn =
                    talk.person("ann").picks("Ask in the help channel").whispered();
            assertThat(passedOn.text().plain()).contains("in your name");
            assertThat(passedOn.controls()).isEmpty();
        });
    }

    @Test
    void two_more_are_shown_and_the_second_of_them_may_have_helped() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("ann").says("how do I find a mentor?").hears("one talk");
            Message more = talk.person("ann").picks("Two more").whispered();
            assertThat(more.text().plain()).contains("Being a mentor").contains("Leaving a mentor kindly");
            talk.person("ann").picks("The second helped");
            Question question = asked(talk);
            assertThat(question.helped()).contains(question.found().get(2));
        });
    }

    @Test
    void not_quite_leads_on_to_more_and_to_people() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("ann").says("how do I find a mentor?").hears("one talk");
            Message why = talk.person("ann").picks("Not quite").whispered();
            assertThat(labels(why))
                    .containsExactly("It is wrong", "It is out of date", "It is unclear", "Not what I asked");
            Message next = talk.person("ann").picks("Not what I asked").whispered();
            assertThat(labels(next)).containsExactly("Ask a person", "Ask in the help channel", "Two more");
            assertThat(asked(talk).verdict()).isEqualTo(Verdict.NOT_QUITE);
            assertThat(talk.store()
                            .tended()
                            .flags(Script.MAKERS, asked(talk).found().getFirst()))
                    .isEmpty();
        });
    }

    @Test
    void what_nobody_wrote_down_is_not_known_and_asked_in_the_help_channel_when_the_person_wants_that() {
        Script.everyDeath(talk -> {
            knows(talk);
            talk.wasHere("ann").says("what is the capital of France? @channel").hears("I don't know");
            talk.nothingMore();
            talk.person("ann").picks("Ask in the help channel");
            Message posted = talk.person("ann").in("help").next();
            assertThat(posted.text().parts())
                    .contains(talk.member("ann").mention())
                    .contains(new Text.Quote(Text.said("what is the capital of France? @channel")));
            assertThat(asked(talk).passedOn()).isTrue();
            talk.nothingMore();
        });
    }

    @Test
    void pressing_twice_asks_once() {
        Script.once(talk -> {
            knows(talk);
            Message unsure =
                    talk.wasHere("ann").says("what is the capital of France?").next();
            Control.Choice help = (Control.Choice) unsure.controls().get(1);
            MessageRef on = new MessageRef(new Place.Direct(Script.account("ann")), "p1");
            talk.person("ann")
                    .presses(on, help.id())
                    .presses(on, help.id())
                    .in("help")
                    .hears("capital of France");
            talk.nothingMore();
        });
    }

    @Test
    void nobody_asks_in_anothers_name_or_judges_for_them_but_all_may_look_on() {
        Script.once(talk -> {
            knows(talk);
            MessageRef question = talk.wasHere("ann").in("general").write("how do I find a mentor?", true);
            Message card = talk.person("ann").inThreadOf(question).next();
            talk.wasHere("bob")
                    .inThreadOf(question)
                    .picks("Yes, that helped")
                    .isTold("That was ann's question")
                    .picks("Two more")
                    .isTold("Being a mentor");
            assertThat(card.controls()).hasSize(4);
            assertThat(asked(talk).verdict()).isEqualTo(Verdict.NONE);
        });
    }

    @Test
    void where_there_is_no_help_channel_none_is_offered() {
        Script.once(talk -> {
            knows(talk);
            talk.community(now -> new Community(
                    now.id(), now.name(), now.purpose(), now.introductions(), Optional.empty(), now.stories(), true));
            Message unsure =
                    talk.wasHere("ann").says("what is the capital of France?").next();
            assertThat(unsure.text().plain()).contains("I don't know").contains("ask somebody for you");
            assertThat(labels(unsure)).containsExactly("Ask a person");
        });
    }

    @Test
    void a_help_channel_that_is_closed_to_the_bot_is_told_to_who_asked() {
        Script.once(talk -> {
            knows(talk);
            talk.platform()
                    .fail(new FakePlatform.Fault(
                            Script.channel("help")::equals,
                            new DeliveryFailure.Refused(DeliveryFailure.Why.FORBIDDEN, "not invited"),
                            false,
                            false));
            talk.wasHere("ann")
                    .says("what is the capital of France?")
                    .hears("I don't know")
                    .picks("Ask in the help channel")
                    .hears("could not write to the help channel");
        });
    }

    @Test
    void what_may_be_it_is_shown_and_the_person_says_which_it_was() {
        Script.once(talk -> {
            knows(talk);
            Message unsure =
                    talk.wasHere("ann").says("what does a good mentor do?").next();
            assertThat(unsure.text().plain()).contains("I am not sure").contains("Being a mentor");
            assertThat(labels(unsure)).contains("The first helped", "None of these");
            assertThat(asked(talk).sure()).isFalse();
            talk.person("ann").picks("The first helped");
            assertThat(asked(talk).verdict()).isEqualTo(Verdict.HELPED);
        });
    }

    @Test
    void where_none_of_those_shown_was_it_none_of_them_is_offered_again() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("ann").says("what does a good mentor do?").hears("I am not sure");
            talk.person("ann").picks("None of these").isTold("What would you like instead?");
            assertThat(labels(talk.person("ann").whispered()))
                    .contains("Ask a person")
                    .doesNotContain("Two more", "Show the nearest");
        });
    }

    @Test
    void an_entry_that_is_gone_is_never_shown_again() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("ann").says("how do I find a mentor?").hears("one talk");
            asked(talk).found().forEach(entry -> talk.store().knowHow().remove(Script.MAKERS, entry));
            talk.person("ann").picks("Two more").isTold("nothing more");
            talk.person("ann").says("how do I find a mentor?").hears("I don't know");
        });
    }

    @Test
    void a_question_nobody_can_write_down_is_still_answered() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("ann").says("find a mentor\0 \ud83d").hears("one talk");
            talk.person("ann").says("🎉🎉🎉").hears("Good! I am here");
        });
    }

    @Test
    void people_who_offer_what_is_asked_for_are_named_when_they_want_to_be_introduced() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("mina");
            talk.wasHere("tomas");
            offers(talk, "mina", "licences and contracts", Introducing.YES);
            offers(talk, "tomas", "licences, too", Introducing.NO);
            String said = talk.wasHere("ann")
                    .says("who knows about licences?")
                    .next()
                    .text()
                    .plain();
            assertThat(said).contains("mina offers: licences and contracts").doesNotContain("tomas");
            assertThat(talk.person("mina")
                            .says("who knows about licences?")
                            .next()
                            .text()
                            .plain())
                    .doesNotContain("mina offers");
        });
    }

    @Test
    void where_nobody_offers_it_who_looks_for_it_too_is_named() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("mina");
            talk.store()
                    .profiles()
                    .keep(
                            talk.member("mina"),
                            Profile.EMPTY.needing("help with licences").introducing(Introducing.YES));
            talk.wasHere("ann").says("who knows about licences?").hears("mina is looking for something like it, too");
            talk.wasHere("tomas");
            offers(talk, "tomas", "licences and contracts", Introducing.YES);
            assertThat(talk.person("ann")
                            .says("who knows about licences?")
                            .next()
                            .text()
                            .plain())
                    .contains("tomas offers: licences")
                    .doesNotContain("mina");
        });
    }

    @Test
    void asked_by_command_in_a_channel_the_answer_can_be_shown_to_the_channel() {
        Script.everyDeath(talk -> {
            knows(talk);
            talk.wasHere("ann").in("general").commands("ask who repairs laptops");
            talk.nothingMore();
            talk.person("ann").presses(SOMEWHERE, "answer/share/" + asked(talk).id());
            talk.person("ann").presses(SOMEWHERE, "answer/share/" + asked(talk).id());
            String shown = talk.person("ann").in("general").next().text().plain();
            assertThat(shown)
                    .contains("ann asked:")
                    .contains("who repairs laptops")
                    .contains("Noor repairs laptops");
            talk.nothingMore();
        });
    }

    @Test
    void a_question_that_was_helped_becomes_a_way_to_ask_and_goes_with_who_asked_it() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("ann")
                    .says("laptops, who fixes broken ones on Saturdays")
                    .hears("Noor repairs");
            talk.person("ann").picks("Yes, that helped").picks("Yes, that helped");
            Entry entry = talk.store()
                    .knowHow()
                    .find(Script.MAKERS, asked(talk).found().getFirst())
                    .orElseThrow();
            assertThat(entry.aliases()).containsExactly("laptops, who fixes broken ones on Saturdays");
            talk.person("ann").commands("mydata").picks("Delete everything").picks("Yes, delete everything");
            assertThat(talk.store()
                            .knowHow()
                            .find(Script.MAKERS, entry.id())
                            .orElseThrow()
                            .aliases())
                    .isEmpty();
        });
    }

    @Test
    void who_was_answered_in_a_thread_asks_on_there_without_saying_it_all_again() {
        Script.everyDeath(talk -> {
            knows(talk);
            MessageRef first = talk.wasHere("ann").in("general").write("what does being a mentor mean", true);
            talk.person("ann").inThreadOf(first).hears("Listen first");
            talk.person("ann")
                    .inThreadOf(first)
                    .says("and how do I leave kindly?")
                    .hears("Say thank you");
            talk.person("ann").inThreadOf(first).says("thank you, that is nice");
            talk.wasHere("bob").inThreadOf(first).says("and how do I leave kindly?");
            talk.person("ann").inThreadOf(first).says("Bob, what do you think?");
            talk.person("ann").inThreadOf(first).says("Bo, what next?").hears("I don't know");
            talk.person("ann").inThreadOf(first).says("and @kim, how was it for you?");
            talk.nothingMore();
        });
    }

    @Test
    void what_was_shown_is_not_shown_again_as_if_it_answered_what_is_asked_on() {
        Script.once(talk -> {
            knows(talk);
            MessageRef first = talk.wasHere("ann").in("general").write("what does being a mentor mean", true);
            talk.person("ann").inThreadOf(first).hears("Listen first");
            talk.person("ann").inThreadOf(first).says("and on Sundays?").hears("I don't know that yet");
            talk.after(Duration.ofMinutes(1));
            talk.person("ann").inThreadOf(first).says("and in winter?").hears("I don't know that yet");
            talk.nothingMore();
        });
    }

    @Test
    void in_a_help_forum_a_thread_is_a_question_and_is_marked_once_it_found_its_answer() {
        Script.everyDeath(talk -> {
            knows(talk);
            Place.Thread thread = new Place.Thread(Script.channel("help"), "thread-7");
            MessageRef first = new MessageRef(thread, "thread-7");
            talk.wasHere("ann");
            Account ann = Script.account("ann");
            var unused = talk.happens(new Event.MessagePosted(
                    "e-7", talk.clock().instant(), ann, first, "Finding a mentor\nhow does one?", false, List.of()));
            talk.person("ann")
                    .inThreadOf(new MessageRef(Script.channel("help"), "thread-7"))
                    .hears("one talk");
            talk.person("ann")
                    .inThreadOf(new MessageRef(Script.channel("help"), "thread-7"))
                    .picks("Yes, that helped");
            assertThat(talk.platform().reactions(first)).containsExactly("white_check_mark");
            talk.nothingMore();
        });
    }

    @Test
    void a_thread_elsewhere_or_a_later_message_in_one_is_no_question() {
        Script.once(talk -> {
            knows(talk);
            talk.wasHere("ann");
            Account ann = Script.account("ann");
            for (String channel : List.of("general", "help")) {
                Place thread = new Place.Thread(Script.channel(channel), "thread-7");
                MessageRef ref = new MessageRef(thread, channel.equals("help") ? "message-8" : "thread-7");
                var unused = talk.happens(new Event.MessagePosted(
                        "e-" + channel, talk.clock().instant(), ann, ref, "Finding a mentor", false, List.of()));
            }
            talk.nothingMore();
        });
    }

    @Test
    void titles_are_offered_while_somebody_types() {
        Script.once(talk -> {
            knows(talk);
            for (String field : List.of("ask", "find")) {
                assertThat(talk.wasHere("ann").isOffered(field, "finding a ment"))
                        .extracting(Control.Option::value)
                        .startsWith("Finding a mentor");
            }
            assertThat(talk.person("ann").isOffered("ask", "f")).isEmpty();
        });
    }

    @Test
    void what_is_out_of_date_is_told_to_whoever_looks_after_it() {
        Script.once(talk -> {
            talk.wasHere("mina").sends("share/e1", "title", "Lending the projector", "text", "Ask Lea for the key.");
            talk.wasHere("ann").says("who lends the projector?").hears("Ask Lea");
            talk.person("ann").picks("Not quite").picks("It is out of date").isTold("What would you like instead?");
            talk.person("mina").hears("found that it is out of date");
        });
    }

    @Test
    void what_nobody_could_answer_is_told_to_leaders_on_mondays_by_topic_and_can_be_resourced() {
        Script.everyDeath(talk -> {
            talk.wasHere("ann").says("how do I solder a joint?").hears("I don't know");
            talk.after(Duration.ofHours(1));
            talk.wasHere("bob").says("how to solder joints well?").hears("I don't know");
            talk.after(Duration.ofHours(1));
            talk.wasHere("kim").says("where can I park a bicycle?").hears("I don't know");
            talk.after(Script.days(7));
            talk.lea().hears("(and much like it, 2 in all)");
            talk.lea()
                    .sends(
                            "share/e1/for/" + asked(talk).id(),
                            "title",
                            "Soldering",
                            "text",
                            "Heat the joint, then the solder.");
            talk.person("ann").hears("lea wrote down what answers a question of yours: Soldering");
            talk.person("bob").hears("lea wrote down what answers a question of yours: Soldering");
            talk.person("ann").says("how do I solder a joint?").hears("Heat the joint");
            talk.after(Script.days(7)).nothingMore();
        });
    }

    @Test
    void who_asked_hears_of_the_answer_too_where_it_is_added_to_what_stands() {
        Script.once(talk -> {
            talk.wasHere("ann").says("why is my joint so dull?").hears("I don't know");
            talk.wasHere("mina").sends("share/e1", "title", "Soldering a joint", "text", "Heat the joint.");
            answersAlike(talk, "lea");
            talk.person("ann").nothing();
            talk.lea().hears("much like it").picks("Merge the two").hears("Merged");
            talk.person("ann").hears("lea wrote down what answers a question of yours: Soldering a joint");
        });
    }

    @Test
    void who_asked_hears_of_it_once_whoever_looks_after_what_stands_has_said_what_becomes_of_it() {
        for (String said : List.of("Add it", "Better apart")) {
            Script.once(talk -> {
                talk.wasHere("ann").says("why is my joint so dull?").hears("I don't know");
                talk.wasHere("mina").sends("share/e1", "title", "Soldering a joint", "text", "Heat the joint.");
                talk.wasHere("bob");
                answersAlike(talk, "bob");
                talk.person("bob").hears("much like it").picks("Merge the two");
                talk.person("ann").nothing();
                talk.person("mina").hears("something to add").picks(said);
                talk.person("ann").hears("bob wrote down what answers a question of yours");
                talk.person("ann").nothing();
            });
        }
    }

    @Test
    void who_asked_hears_of_it_where_both_are_kept() {
        Script.once(talk -> {
            talk.wasHere("ann").says("why is my joint so dull?").hears("I don't know");
            talk.wasHere("mina").sends("share/e1", "title", "Soldering a joint", "text", "Heat the joint.");
            answersAlike(talk, "lea");
            talk.lea().hears("much like it").picks("Keep both");
            talk.person("ann").hears("lea wrote down what answers a question of yours: Joint soldering");
        });
    }

    private static void answersAlike(Script talk, String who) {
        String form = "share/e2/for/" + asked(talk).id();
        talk.person(who).sends(form, "title", "Joint soldering", "text", "Use flux.");
    }

    @Test
    void leaders_see_what_is_missing_whenever_they_like_and_others_do_not() {
        Script.once(talk -> {
            talk.wasHere("ann").says("how do I solder a joint?").hears("I don't know");
            talk.person("ann").commands("gaps").isTold("those who look after this community");
            talk.lea().commands("gaps").isTold("1. how do I solder a joint?").picks("I can resource 1");
            assertThat(talk.lea().sees().fields().getFirst().value()).isEqualTo("how do I solder a joint?");
            talk.lea().fills("What you know", "Heat the joint.").isTold("Kept");
            talk.lea().commands("gaps").isTold("There is nothing that nobody could answer");
        });
    }

    private static void offers(Script talk, String name, String offer, Introducing introducing) {
        talk.store()
                .profiles()
                .keep(talk.member(name), Profile.EMPTY.offering(offer).introducing(introducing));
    }

    private static void knows(Script talk) {
        Article.read("working.md", ARTICLE)
                .sections()
                .forEach(section -> talk.store()
                        .knowHow()
                        .put(
                                Script.MAKERS,
                                Entry.of("guide", section),
                                talk.clock().instant()));
    }

    private static Question asked(Script talk) {
        return talk.store().questions().askedBy(talk.member("ann").id()).getFirst();
    }

    private static List<String> labels(Message message) {
        return message.controls().stream()
                .map(control -> ((Control.Choice) control).label())
                .toList();
    }
}
