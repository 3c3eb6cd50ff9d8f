package org.nobo.resource.helping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.resource.knowhow.Entry;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;

/** A question is carried to people, and answers come back. */
final class HelpingTest {
    private static final Duration HOURS = Duration.ofHours(5);

    @Test
    void the_whole_loop_from_a_question_nobody_wrote_down_to_the_next_who_has_it_at_once() {
        Script.everyDeath(talk -> {
            ready(talk, "noor", "I can teach soldering");
            talk.wasHere("ann")
                    .says("how do I start soldering? @everyone")
                    .hears("I don't know that yet")
                    .picks("Ask a person");
            talk.person("noor")
                    .hears("ann would like to know")
                    .picks("I can answer")
                    .hears("Please write your answer here");
            talk.person("ann").hears("noor will answer you");
            talk.person("noor").says("Have you tried heating the joint first?").hears("I have carried it to ann");
            talk.person("ann")
                    .hears("Have you tried heating the joint first?")
                    .picks("Ask back")
                    .hears("to noor?");
            talk.person("ann").says("How long?").hears("I have carried it to noor");
            talk.person("noor").hears("How long?").says("Two seconds.").hears("carried it to ann");
            talk.person("ann").hears("Two seconds.").picks("That helped");
            talk.person("noor").hears("ann says that your answer helped. Thank you!");
            talk.person("ann").hears("How long?").picks("Yes, they may").hears("I ask noor, too");
            talk.person("noor")
                    .hears("May I keep what you wrote to ann")
                    .picks("Keep it, with my name")
                    .hears("Kept.");
            talk.person("ann").hears("noor let me keep that answer");
            talk.person("noor")
                    .hears("May I thank you in the help channel")
                    .picks("Yes, gladly")
                    .hears("Done");
            talk.person("ann").in("help").hears("Thank you, @noor, for answering what somebody here wanted to know");
            talk.nothingMore();
            String card = talk.wasHere("bob")
                    .says("how do I start soldering?")
                    .next()
                    .text()
                    .plain();
            assertThat(card)
                    .contains("heating the joint first?", "How long?", "Two seconds.")
                    .contains("shared by noor on");
            assertThat(plea(talk).stage()).isEqualTo(Stage.CLOSED);
            talk.nothingMore();
        });
    }

    @Test
    void who_helped_may_write_it_anew_for_others_and_nothing_else_is_kept() {
        Script.everyDeath(talk -> {
            ready(talk, "noor", "soldering");
            asksForAPerson(talk);
            claims(talk, "noor");
            talk.person("noor").says("Come by on Tuesday, Ann.").hears("carried");
            talk.person("ann").hears("noor will answer").hears("Tuesday").picks("That helped");
            talk.person("noor").hears("your answer helped");
            talk.person("ann")
                    .hears("Your question would stand above it")
                    .picks("Yes, they may")
                    .hears("I ask noor, too");
            talk.person("noor")
                    .hears("write it anew here")
                    .says("Heat the joint first.")
                    .hears("Kept.");
            assertThat(talk.store().tended().by(talk.member("noor").id()))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.title()).isEqualTo("how do I start soldering?");
                        assertThat(entry.words()).isEqualTo("Heat the joint first.");
                        assertThat(entry.section().about().sharedBy()).isEqualTo("noor");
                    });
            talk.person("noor").hears("May I thank you").says("no").hears("stays between us");
            talk.person("ann").hears("noor let me keep that answer");
            talk.nothingMore();
        });
    }

    @Test
    void a_private_question_is_kept_for_nobody_unless_who_asked_it_agrees() {
        Script.once(talk -> {
            ready(talk, "noor", "soldering");
            asksForAPerson(talk);
            claims(talk, "noor");
            talk.person("noor").says("Heat the joint first.").hears("carried");
            talk.person("ann")
                    .hears("noor will answer")
                    .hears("Heat the joint first.")
                    .picks("That helped");
            talk.person("noor").hears("your answer helped");
            talk.person("ann")
                    .hears("May others find")
                    .picks("No, leave it between us")
                    .hears("It stays between you and noor");
            talk.nothingMore();
            assertThat(talk.store().tended().by(talk.member("noor").id())).isEmpty();
        });
    }

    @Test
    void who_was_never_asked_whether_they_may_be_is_asked_that_first_and_once() {
        Script.everyDeath(talk -> {
            offers(talk, "noor", "soldering", Introducing.YES);
            asksForAPerson(talk);
            talk.person("noor").hears("May I ask you such things now and then?").picks("Rather not");
            talk.person("ann").in("help").hears("ann asks:");
            talk.person("ann").hears("I asked in #help");
            talk.wasHere("bob")
                    .says("who can teach soldering?")
                    .hears("I don't know")
                    .picks("Ask a person");
            String asked = talk.store()
                    .questions()
                    .askedBy(talk.member("bob").id())
                    .getFirst()
                    .id()
                    .value();
            talk.person("bob").chooses("helping/still/" + asked, "");
            talk.person("bob").in("help").hears("bob asks:");
            talk.nothingMore();
        });
    }

    @Test
    void who_did_not_answer_whether_they_may_be_asked_is_not_asked_again_and_can_still_say() {
        Script.once(talk -> {
            offers(talk, "noor", "soldering", Introducing.YES);
            asksForAPerson(talk);
            talk.person("ann").picks("Never mind");
            talk.person("noor").hears("May I ask you such things now and then?");
            talk.wasHere("bob").says("who can teach soldering?").picks("Ask a person");
            talk.after(HOURS).person("noor").nothing();
            talk.person("noor").picks("Yes, now and then").isTold("That one has found somebody meanwhile");
            talk.wasHere("kim").says("who knows soldering?").picks("Ask a person");
            talk.person("noor").hears("kim would like to know");
        });
    }

    @Test
    void who_takes_one_question_only_and_wants_it_later_is_not_asked_whether_they_may_be_again() {
        Script.once(talk -> {
            offers(talk, "noor", "soldering", Introducing.YES);
            asksForAPerson(talk);
            talk.person("noor").hears("May I ask").picks("Just this one").picks("Later");
            talk.after(HOURS).person("noor").hears("ann would like to know");
        });
    }

    @Test
    void who_was_asked_with_a_question_that_is_gone_can_still_say_whether_they_may_be() {
        Script.once(talk -> {
            offers(talk, "noor", "soldering", Introducing.YES);
            asksForAPerson(talk);
            talk.store().pleas().forget(talk.member("ann").id());
            talk.person("noor").hears("May I ask").picks("Yes, now and then");
            assertThat(talk.store().pleas().readiness(talk.member("noor").id())).isEqualTo(Readiness.YES);
        });
    }

    @Test
    void a_yes_to_being_asked_shows_the_question_at_once() {
        Script.once(talk -> {
            offers(talk, "noor", "soldering", Introducing.YES);
            talk.wasHere("ann").says("how do I start soldering?").picks("Ask a person");
            talk.person("noor").hears("May I ask").picks("Yes, now and then").isTold("ann would like to know");
            talk.person("noor").picks("I can answer").isTold("Wonderful");
            assertThat(talk.store().pleas().readiness(talk.member("noor").id())).isEqualTo(Readiness.YES);
        });
    }

    @Test
    void who_did_not_agree_to_be_introduced_or_asked_is_never_asked() {
        Script.everyDeath(talk -> {
            offers(talk, "noor", "soldering", Introducing.NO);
            offers(talk, "tom", "soldering", Introducing.NOT_ASKED);
            asksForAPerson(talk);
            talk.person("ann").in("help").hears("ann asks:");
            talk.nothingMore();
        });
    }

    @Test
    void who_passes_or_is_silent_is_followed_by_the_next_and_at_last_by_the_help_channel() {
        Script.everyDeath(talk -> {
            ready(talk, "noor", "soldering");
            ready(talk, "tom", "soldering irons from abroad");
            ready(talk, "kim", "teach soldering");
            talk.wasHere("ann")
                    .says("who can teach soldering?")
                    .hears("I don't know")
                    .picks("Ask a person");
            talk.person("kim").hears("ann would like to know").picks("Not me");
            talk.person("ann").hears("I am asking somebody else");
            talk.person("noor").hears("ann would like to know");
            talk.after(HOURS);
            talk.person("ann").hears("I am asking somebody else");
            talk.person("tom").hears("ann would like to know").picks("Later");
            talk.after(HOURS);
            talk.person("tom").hears("ann would like to know");
            talk.after(HOURS);
            talk.person("ann").in("help").hears("ann asks:");
            talk.person("ann").hears("I asked in #help");
            talk.after(Script.days(2)).nothingMore();
            talk.person("noor").picks("I can answer").hears("Please write your answer");
            talk.person("ann").hears("noor will answer you");
        });
    }

    @Test
    void a_leader_without_a_help_channel_finds_it_on_the_list_and_answers_it() {
        Script.once(talk -> {
            talk.community(now -> new Community(
                    now.id(), now.name(), now.purpose(), now.introductions(), Optional.empty(), now.stories(), true));
            talk.wasHere("ann")
                    .says("how do I start soldering?")
                    .picks("Ask a person")
                    .isTold("I know nobody to ask");
            talk.person("ann")
                    .commands("questions")
                    .isTold("how do I start soldering? (nobody is being asked just now, today)");
            talk.after(Script.days(3));
            talk.lea().letsGoBy();
            talk.lea()
                    .commands("questions")
                    .isTold("how do I start soldering? (nobody is being asked just now, for 3 days), asked by ann")
                    .picks("I can answer the oldest");
            talk.lea().hears("Please write your answer here");
            talk.person("ann").letsGoBy();
            talk.lea().says("Heat the joint.").hears("carried it to ann");
            talk.person("ann").hears("Heat the joint.").picks("That helped").isTold("I tell lea");
        });
    }

    @Test
    void who_sleeps_is_asked_in_their_morning() {
        Script.everyDeath(talk -> {
            ready(talk, "noor", "soldering");
            Member noor = talk.member("noor");
            talk.store()
                    .members()
                    .tell(new Member(
                            noor.id(),
                            noor.community(),
                            noor.name(),
                            noor.account(),
                            false,
                            true,
                            0,
                            Optional.of(ZoneId.of("Pacific/Auckland")),
                            noor.language()));
            asksForAPerson(talk);
            talk.nothingMore();
            talk.after(Duration.ofHours(20));
            talk.person("noor").hears("ann would like to know");
        });
    }

    @Test
    void an_answer_in_the_help_channel_reaches_who_asked_and_can_be_kept() {
        Script.everyDeath(talk -> {
            talk.wasHere("ann")
                    .says("how do I start soldering?")
                    .hears("I don't know")
                    .picks("Ask in the help channel");
            talk.person("ann").in("help").hears("ann asks:");
            MessageRef said = talk.wasHere("noor").in("help").inThread().write("Heat the joint.", false);
            talk.person("ann").hears("noor answered you in the help channel");
            talk.person("noor").inThreadOf(said).says("And clean the tip.");
            talk.person("ann").inThreadOf(said).says("Thanks!");
            talk.nothingMore();
            talk.person("ann").picks("That helped");
            talk.person("noor")
                    .hears("clean the tip")
                    .picks("Keep it, without my name")
                    .hears("Kept.");
            talk.person("ann").hears("noor let me keep");
            talk.person("ann").in("help").hears("This is settled now");
            talk.person("noor").hears("May I thank you").picks("No need").hears("stays between us");
            Entry kept = talk.store().tended().by(talk.member("noor").id()).getFirst();
            assertThat(kept.words()).isEqualTo("Heat the joint.\n\nAnd clean the tip.");
            assertThat(kept.section().about().sharedBy()).isEmpty();
            talk.nothingMore();
        });
    }

    @Test
    void what_was_answered_in_the_help_channel_before_is_shown_before_it_is_asked_again() {
        Script.once(talk -> {
            talk.wasHere("ann").says("how do I start soldering?").picks("Ask in the help channel");
            talk.wasHere("noor").in("help").inThread().says("Heat the joint.");
            talk.person("ann").picks("That helped");
            talk.person("noor").picks("Do not keep it").picks("No need");
            talk.person("noor").commands("helping").isTold("An answer of yours has helped");
            talk.wasHere("bob")
                    .says("how does one start soldering?")
                    .picks("Ask in the help channel")
                    .isTold("Something like it was asked before")
                    .isTold("noor answered");
            assertThat(talk.person("bob").whispered().text().plain()).contains("Heat the joint.");
            talk.person("bob").picks("Ask all the same").isTold("I asked in #help");
        });
    }

    @Test
    void what_waits_in_the_help_channel_already_is_shown_before_it_is_asked_twice() {
        Script.once(talk -> {
            talk.wasHere("ann").says("how do I start soldering?").picks("Ask in the help channel");
            talk.wasHere("bob")
                    .says("how does one start soldering?")
                    .picks("Ask in the help channel")
                    .isTold("waits for an answer in #help already");
            talk.person("bob").picks("I look there");
            talk.person("bob").says("how does one start soldering?").picks("Ask in the help channel");
            talk.person("bob").picks("Ask all the same").isTold("I asked in #help");
        });
    }

    /** Ann asks, nobody knows, and it stands where all read it. */
    private static void waitsInTheHelpChannel(Script talk) {
        talk.wasHere("ann")
                .says("how do I start soldering?")
                .hears("I don't know")
                .picks("Ask in the help channel");
        talk.person("ann").in("help").hears("Whoever knows");
    }

    @Test
    void who_asked_in_the_help_channel_hears_once_that_nobody_has_answered_and_can_end_it() {
        Script.once(talk -> {
            waitsInTheHelpChannel(talk);
            talk.after(Duration.ofDays(2)).person("ann").nothing();
            talk.after(Duration.ofDays(1)).person("ann").hears("Nobody has answered this in #help yet");
            talk.after(Duration.ofDays(10)).person("ann").nothing();
            talk.person("ann").picks("Never mind").isTold("I ask nobody any more");
            talk.person("ann").in("help").hears("This is settled now");
            assertThat(plea(talk).stage()).isEqualTo(Stage.CLOSED);
        });
    }

    @Test
    void who_waits_for_long_in_the_help_channel_can_have_somebody_asked_beside_it() {
        Script.once(talk -> {
            waitsInTheHelpChannel(talk);
            ready(talk, "noor", "soldering");
            talk.after(Duration.ofDays(3));
            talk.person("ann")
                    .hears("Nobody has answered this")
                    .picks("Ask somebody else")
                    .isTold("stays in #help");
            talk.person("noor")
                    .hears("ann would like to know")
                    .picks("I can answer")
                    .hears("write your answer here")
                    .says("Heat the joint.")
                    .hears("carried");
            talk.person("ann").hears("noor will answer").hears("Heat the joint.");
        });
    }

    @Test
    void who_is_answered_in_the_help_channel_is_not_told_that_it_waits() {
        Script.once(talk -> {
            waitsInTheHelpChannel(talk);
            talk.wasHere("noor").in("help").inThread().says("Heat the joint.");
            talk.person("ann").hears("noor answered you").picks("That helped");
            talk.after(Duration.ofDays(10)).person("ann").nothing();
        });
    }

    @Test
    void it_is_shown_to_who_wants_a_person_asked_too_where_nobody_can_be_asked_but_all() {
        Script.once(talk -> {
            talk.wasHere("ann").says("how do I start soldering?").picks("Ask in the help channel");
            talk.wasHere("bob")
                    .says("how does one start soldering?")
                    .picks("Ask a person")
                    .isTold("waits for an answer in #help already");
            talk.person("bob").picks("Ask all the same").isTold("I asked in #help");
            ready(talk, "noor", "soldering");
            talk.wasHere("kim").says("how does somebody start soldering?").picks("Ask a person");
            talk.person("kim").isTold("I am asking somebody who may know");
        });
    }

    @Test
    void it_is_also_shown_to_who_wants_a_person_asked_and_however_it_was_asked() {
        Script.once(talk -> {
            talk.wasHere("ann").says("how do I start soldering?").picks("Ask in the help channel");
            talk.wasHere("noor").in("help").inThread().says("Heat the joint.");
            talk.person("ann").picks("That helped");
            talk.person("noor").picks("Do not keep it").picks("No need");
            ready(talk, "kim", "soldering");
            talk.wasHere("bob")
                    .says("what is the best way for a beginner to learn to solder?")
                    .picks("Ask a person")
                    .isTold("Something like it was asked before")
                    .isTold("Heat the joint.");
            talk.person("kim").nothing();
            talk.person("bob").picks("Ask all the same").isTold("I am asking somebody who may know");
            talk.person("kim").hears("bob would like to know");
            talk.wasHere("zed").says("where do I park my bicycle?").picks("Ask a person");
            talk.person("zed").isTold("I asked in #help");
        });
    }

    @Test
    void who_leaves_or_deletes_their_data_while_answering_leaves_the_question_to_the_next() {
        Script.everyDeath(talk -> {
            ready(talk, "noor", "soldering");
            ready(talk, "kim", "soldering");
            asksForAPerson(talk);
            String first =
                    plea(talk).helper().filter(talk.member("noor").id()::equals).isPresent() ? "noor" : "kim";
            String second = first.equals("noor") ? "kim" : "noor";
            talk.person(first).hears("ann would like to know").leaves();
            talk.person("ann").hears("I am asking somebody else");
            claims(talk, second);
            talk.person("ann").hears("will answer you");
            talk.store().transactions().inOne(() -> {
                new HelpingHoldings(talk.store().pleas())
                        .forget(talk.member(second).id());
                return null;
            });
            assertThat(plea(talk).stage()).isEqualTo(Stage.OPEN);
            talk.after(Script.days(2));
            assertThat(plea(talk).stage()).isNotEqualTo(Stage.CLAIMED);
        });
    }

    @Test
    void who_asked_and_leaves_is_waited_for_no_longer() {
        Script.everyDeath(talk -> {
            ready(talk, "noor", "soldering");
            asksForAPerson(talk);
            claims(talk, "noor");
            talk.person("ann").hears("noor will answer you").leaves();
            talk.person("noor").hears("ann no longer needs that answer");
            talk.person("noor").says("Heat the joint.").hears("no longer waiting");
            talk.after(Script.days(20));
            talk.lea().letsGoBy();
            talk.nothingMore();
        });
    }

    @Test
    void who_cannot_be_reached_is_passed_over() {
        Script.once(talk -> {
            ready(talk, "noor", "soldering");
            talk.platform()
                    .fail(new FakePlatform.Fault(
                            new Place.Direct(Script.account("noor"))::equals,
                            new DeliveryFailure.Refused(DeliveryFailure.Why.CLOSED, "closed"),
                            false,
                            false));
            asksForAPerson(talk);
            talk.person("ann").in("help").hears("ann asks:");
        });
    }

    @Test
    void who_said_they_would_answer_and_does_not_is_let_off_kindly() {
        Script.everyDeath(talk -> {
            ready(talk, "noor", "soldering");
            asksForAPerson(talk);
            claims(talk, "noor");
            talk.person("ann").hears("noor will answer you");
            talk.after(Duration.ofHours(25));
            talk.person("noor").hears("you seemed to have your hands full");
            talk.person("ann").in("help").hears("ann asks:");
        });
    }

    @Test
    void whether_it_helped_is_asked_once_more_and_then_let_be() {
        Script.everyDeath(talk -> {
            ready(talk, "noor", "soldering");
            asksForAPerson(talk);
            claims(talk, "noor");
            talk.person("noor").says("Heat it.").hears("carried");
            talk.person("ann").hears("noor will answer").hears("Heat it.");
            talk.after(Script.days(4));
            talk.person("ann").hears("noor answered you some days ago. Did that help?");
            talk.after(Script.days(4));
            talk.lea().letsGoBy();
            talk.nothingMore();
            assertThat(plea(talk).stage()).isEqualTo(Stage.CLOSED);
            assertThat(plea(talk).helped()).isFalse();
        });
    }

    @Test
    void nobody_is_asked_more_than_three_times_a_week_or_twice_at_once() {
        Script.once(talk -> {
            ready(talk, "noor", "soldering");
            talk.wasHere("ann")
                    .says("how do I start soldering?")
                    .picks("Ask a person")
                    .isTold("I am asking somebody");
            talk.wasHere("bob")
                    .says("who teaches soldering?")
                    .picks("Ask a person")
                    .isTold("I asked in #help");
            for (int i = 0; i < 2; i++) {
                talk.person("noor").picks("Not me");
                talk.wasHere("kim" + i)
                        .says("soldering, how does it go?")
                        .picks("Ask a person")
                        .isTold("I am asking somebody");
            }
            talk.person("noor").picks("Not me");
            talk.wasHere("tom")
                    .says("soldering: where to begin?")
                    .picks("Ask a person")
                    .picks("Ask all the same")
                    .isTold("I asked in #help");
        });
    }

    @Test
    void one_can_say_and_take_back_that_one_may_be_asked() {
        Script.once(talk -> {
            talk.wasHere("noor")
                    .commands("helping")
                    .isTold("I do not ask you")
                    .picks("You may ask me")
                    .isTold("Thank you");
            talk.person("noor")
                    .commands("helping")
                    .isTold("You said that I may")
                    .picks("Do not ask me")
                    .isTold("Fine");
            talk.person("noor").commands("mydata").isTold("Whether I may ask you what others want to know");
        });
    }

    @Test
    void who_deletes_their_data_takes_the_question_in_the_help_channel_along() {
        Script.once(talk -> {
            talk.wasHere("ann").says("how do I start soldering?").picks("Ask in the help channel");
            talk.person("ann").in("help").hears("ann asks:");
            talk.person("ann").commands("mydata").picks("Delete everything").picks("Yes, delete everything");
            assertThat(talk.platform().messages().map(FakePlatform.Posted::ref).map(MessageRef::place))
                    .doesNotContain(Script.channel("help"));
            assertThat(talk.store().pleas().waiting(Script.MAKERS)).isEmpty();
        });
    }

    @Test
    void who_asks_nothing_back_after_all_can_still_say_that_it_helped() {
        Script.once(talk -> {
            ready(talk, "noor", "I can teach soldering");
            asksForAPerson(talk);
            claims(talk, "noor");
            talk.person("noor").says("Heat the joint first.");
            talk.person("ann").picks("Ask back").isTold("Heat the joint first.");
            talk.person("ann").picks("Never mind");
            talk.person("ann").picks("That helped").isTold("Heat the joint first.");
            assertThat(plea(talk).stage()).isEqualTo(Stage.CLOSED);
        });
    }

    @Test
    void who_takes_over_is_told_the_question_and_not_what_another_was_asked_back() {
        Script.once(talk -> {
            ready(talk, "mina", "I can teach soldering");
            ready(talk, "noor", "I can teach soldering");
            asksForAPerson(talk);
            claims(talk, "mina");
            talk.person("mina").says("Heat the joint first.");
            talk.person("ann").picks("Ask back");
            talk.person("ann").says("For how long?");
            talk.person("mina").picks("I cannot after all");
            talk.person("noor")
                    .hears("ann would like to know")
                    .picks("I can answer")
                    .hears("This is what ann wants to know");
        });
    }

    @Test
    void who_found_out_otherwise_takes_the_question_back_and_nobody_answers_in_vain() {
        Script.once(talk -> {
            ready(talk, "noor", "I can teach soldering");
            talk.wasHere("ann").says("how do I start soldering?").hears("If nobody can say, I ask in #help");
            talk.person("ann").picks("Ask a person");
            talk.person("noor").hears("ann would like to know");
            talk.person("ann").picks("Never mind");
            talk.person("noor").picks("I can answer");
            talk.after(HOURS).nothingMore();
            assertThat(plea(talk).stage()).isEqualTo(Stage.CLOSED);
        });
    }

    @Test
    void what_one_asked_is_listed_and_can_be_taken_back_from_the_help_channel_too() {
        Script.once(talk -> {
            talk.wasHere("ann").says("how do I start soldering?").picks("Ask in the help channel");
            talk.person("ann").in("help").hears("Whoever knows");
            talk.wasHere("bob").chooses("questions/back", plea(talk).question().value());
            assertThat(plea(talk).stage()).isEqualTo(Stage.OPEN);
            talk.person("ann")
                    .commands("questions")
                    .isTold("stands in the help channel")
                    .picks("how do I start soldering?")
                    .isTold("I ask nobody any more");
            talk.person("ann").in("help").hears("This is settled now");
            assertThat(plea(talk).stage()).isEqualTo(Stage.CLOSED);
        });
    }

    @Test
    void what_was_found_is_put_before_all_only_after_a_yes_to_that() {
        Script.once(talk -> {
            talk.wasHere("noor")
                    .sends("share/e1", "title", "Soldering a joint", "text", "Heat the joint.", "kind", "methods");
            talk.person("noor").leaves();
            talk.wasHere("ann").says("soldering a joint?").hears("Heat the joint");
            talk.person("ann").picks("Ask a person").isTold("Shall I ask in #help, in your name?");
            assertThat(talk.platform().messages().map(FakePlatform.Posted::ref).map(MessageRef::place))
                    .doesNotContain(Script.channel("help"));
            talk.person("ann").picks("Ask in the help channel");
            talk.person("ann").in("help").hears("soldering a joint?");
        });
    }

    @Test
    void what_people_wrote_is_carried_as_typed() {
        Script.once(talk -> {
            ready(talk, "noor", "soldering");
            talk.wasHere("ann").says("how do I start soldering? **<!here>**").picks("Ask a person");
            Message offer = talk.person("noor").next();
            assertThat(offer.text().parts())
                    .contains(new Text.Quote(Text.said("how do I start soldering? **<!here>**")));
        });
    }

    /** Ann asks what nobody wrote down yet, and wants a person asked. */
    private static void asksForAPerson(Script talk) {
        talk.wasHere("ann")
                .says("how do I start soldering?")
                .hears("I don't know")
                .picks("Ask a person");
    }

    private static void claims(Script talk, String helper) {
        talk.person(helper)
                .hears("ann would like to know")
                .picks("I can answer")
                .hears("Please write your answer here");
    }

    private static void ready(Script talk, String name, String offer) {
        offers(talk, name, offer, Introducing.YES);
        talk.store()
                .pleas()
                .ready(talk.member(name), Readiness.YES, talk.clock().instant());
    }

    private static void offers(Script talk, String name, String offer, Introducing introducing) {
        talk.wasHere(name);
        talk.store()
                .profiles()
                .keep(talk.member(name), Profile.EMPTY.offering(offer).introducing(introducing));
    }

    private static Plea plea(Script talk) {
        return talk.store().pleas().of(talk.member("ann").id()).getFirst();
    }
}
