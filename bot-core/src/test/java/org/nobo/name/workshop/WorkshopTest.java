package org.nobo.name.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Form;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.name.charter.Agreement;
import org.nobo.name.charter.Version;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** How a community comes to agree on who it is. */
final class WorkshopTest {
    private static final String VALUES =
            "Learning: we tell what did not work\nGood bread: we eat before we talk\nCraft: we look twice";

    private static Workshop now(Script chat) {
        return chat.store().workshops().latest(Script.MAKERS).orElseThrow();
    }

    private static MessageRef card(String who) {
        return new MessageRef(new Place.Direct(Script.account(who)), "card");
    }

    /** A leader presses a button of the card they have before them. */
    private static Voice presses(Script chat, String who, String what) {
        return chat.person(who).presses(card(who), now(chat).choice(what));
    }

    private static void begins(Script chat, String names, String quorum) {
        chat.lea()
                .sends("workshop/begin", "gather", "7", "comment", "5", "vote", "7", "names", names, "quorum", quorum);
        channel(chat).letsGoBy();
    }

    private static Voice channel(Script chat) {
        return chat.lea().in("introductions");
    }

    private static void takesPart(Script chat, String who, String why, String value, String quote) {
        Voice voice =
                chat.person(who).presses(card(who), "naming/part/" + now(chat).id());
        voice.hears("Why are we here?").says(why).hears("What do we value").says(value);
        voice.hears("like to see more of")
                .says("skip")
                .hears("May I show your words")
                .says(quote);
        voice.hears("Thank you.");
    }

    private static void proposes(Script chat, String purpose) {
        chat.lea().sends(now(chat).choice("propose"), "name", "Menders", "purpose", purpose, "values", VALUES);
    }

    private static void votes(Script chat, String who, Ballot ballot, String words) {
        String id = Voting.id(ballot, now(chat));
        if (words.isEmpty()) {
            chat.person(who).presses(card(who), id);
        } else {
            chat.person(who).sends(id, "words", words, "readers", "unnamed");
        }
    }

    @Test
    void what_everybody_thinks_becomes_a_proposal_and_by_consent_a_charter_whatever_falls_over() {
        Script.everyDeath(chat -> {
            chat.wasHere("ann");
            chat.wasHere("bob");
            begins(chat, "secret", "2");
            takesPart(chat, "ann", "To mend things", "Craft", "yes");
            chat.after(Script.days(8));
            chat.lea().hears("Things said: 2, by what is alike in 2 groups.");
            proposes(chat, "We mend.");
            channel(chat).hears("This is proposed, made of what you all said.");
            chat.person("ann").hears("This is proposed").picks("Say something about it");
            chat.after(Script.days(6));
            channel(chat).hears("Can you go along with this?");
            chat.person("ann").hears("Can you go along with this?");
            votes(chat, "ann", Ballot.AGREE, "");
            votes(chat, "bob", Ballot.RESERVE, "Bread costs.");
            chat.after(Script.days(8));
            channel(chat).hears("We have a charter! 2 of us can go along, nobody objects; 3 could have voted.");
            chat.after(Script.days(40)).nothingMore();
            Version version = chat.store().charters().now(Script.MAKERS).orElseThrow();
            assertThat(version.how()).isEqualTo(new Agreement.Consented(2, 1, 3, List.of()));
            assertThat(chat.store()
                            .communities()
                            .find(Script.MAKERS)
                            .orElseThrow()
                            .purpose())
                    .isEqualTo("We mend.");
        });
    }

    @Test
    void an_objection_is_not_outvoted_and_goes_another_round_with_its_reason() {
        Script.once(chat -> {
            chat.wasHere("ann");
            chat.wasHere("bob");
            begins(chat, "named", "");
            proposes(chat, "We mend.");
            presses(chat, "lea", "next").isTold("We are voting, round 1.");
            votes(chat, "ann", Ballot.AGREE, "");
            votes(chat, "lea", Ballot.AGREE, "");
            chat.person("bob")
                    .presses(card("bob"), Voting.id(Ballot.OBJECT, now(chat)))
                    .fills("What must change, so that you can go along?", " ");
            assertThat(chat.person("bob").sees().mends()).isTrue();
            chat.person("bob")
                    .fills("What must change, so that you can go along?", "Not only mending.")
                    .isTold("Noted: you object. We will think about it. Your name stands with it.");
            channel(chat).letsGoBy();
            presses(chat, "lea", "next");
            channel(chat)
                    .hears(
                            "Not yet: 2 can go along, 1 object.\n\nThese are the objections:\n- bob: “Not only mending.”");
            chat.lea().hears("- bob: “Not only mending.”").picks("Change the proposal");
            assertThat(chat.lea().sees().fields().get(1).value()).isEqualTo("We mend.");
            chat.lea().fills("Purpose", "We mend and make.").isTold("Everybody can say something");
            channel(chat)
                    .hears(
                            "The proposal has changed. Until Saturday 7 March everybody can say something about it.\n\n- The purpose now says too: “and make”.");
            presses(chat, "lea", "next").isTold("round 2");
            votes(chat, "bob", Ballot.AGREE, "");
            presses(chat, "lea", "next");
            assertThat(chat.store().charters().now(Script.MAKERS).orElseThrow().how())
                    .isEqualTo(new Agreement.Consented(
                            1, 0, 3, List.of(chat.member("bob").id())));
        });
    }

    @Test
    void with_too_few_votes_nothing_is_decided_and_the_same_vote_can_go_on() {
        Script.once(chat -> {
            chat.wasHere("ann");
            chat.wasHere("bob");
            begins(chat, "secret", "100%");
            proposes(chat, "We mend.");
            presses(chat, "lea", "next");
            votes(chat, "ann", Ballot.AGREE, "");
            chat.after(Script.days(8));
            chat.lea().hears("Not yet: 1 voted, and it takes 3.");
            presses(chat, "lea", "more").isTold("Votes so far: 1.");
            votes(chat, "ann", Ballot.AGREE, "");
            votes(chat, "bob", Ballot.AGREE, "");
            votes(chat, "lea", Ballot.AGREE, "");
            chat.after(Script.days(4));
            assertThat(now(chat).stage()).isEqualTo(Stage.RATIFIED);
            assertThat(chat.store().workshops().votes(now(chat).id(), 1))
                    .hasSize(3)
                    .allMatch(vote -> vote.member().isEmpty());
        });
    }

    @Test
    void of_two_leaders_who_press_at_once_one_moves_it_and_the_other_is_told() {
        Script.once(chat -> {
            chat.wasHere("eve");
            chat.store().members().lead(chat.member("eve").id(), true);
            begins(chat, "secret", "");
            String before = now(chat).choice("next");
            chat.lea().presses(card("lea"), before).isTold("We have stopped gathering.");
            chat.person("eve")
                    .presses(card("eve"), before)
                    .isTold("lea has done that already. We are at: putting together what is alike.");
            assertThat(now(chat).step()).isEqualTo(2);
        });
    }

    @Test
    void nobody_reads_words_without_their_yes_and_what_is_taken_back_is_gone() {
        Script.once(chat -> {
            chat.wasHere("ann");
            chat.wasHere("bob");
            begins(chat, "secret", "");
            takesPart(chat, "ann", "To mend what breaks", "Care for things", "yes");
            takesPart(chat, "bob", "Quixotic reasons", "Quixotic things", "rather not");
            presses(chat, "lea", "next");
            chat.lea()
                    .picks("Look at the groups")
                    .isTold("“To mend what breaks”")
                    .isTold("and one more that is not to be read");
            assertThat(chat.lea().whispered().text().plain()).doesNotContain("Quixotic", "ann", "bob");
            chat.person("bob").commands("workshop").isTold("“Quixotic reasons”").picks("Take back all I said");
            chat.person("bob").isTold("Nothing of what you said is left.");
            assertThat(chat.store().workshops().said(now(chat).id())).hasSize(2);
        });
    }

    @Test
    void leaders_name_the_groups_move_things_and_split_them() {
        Script.once(chat -> {
            chat.wasHere("ann");
            chat.wasHere("bob");
            begins(chat, "secret", "");
            takesPart(chat, "ann", "skip", "Learning from mistakes", "yes");
            takesPart(chat, "bob", "skip", "Learning from each other", "yes");
            presses(chat, "lea", "next");
            chat.lea().picks("Look at the groups");
            List<Bundle> apart = chat.store().workshops().bundles(now(chat).id());
            assertThat(apart).hasSizeBetween(1, 2);
            chat.lea()
                    .presses(card("lea"), "bundles/name/" + now(chat).id() + "/1")
                    .fills("Name", "Learning")
                    .isTold("1. Learning (what we hold to)");
            String first =
                    String.valueOf(chat.store().workshops().said(now(chat).id()).stream()
                            .filter(each -> each.bundle().equals(Optional.of(1)))
                            .findFirst()
                            .orElseThrow()
                            .number());
            chat.lea()
                    .presses(card("lea"), "bundles/move/" + now(chat).id() + "/1")
                    .fills("Which numbers", "99");
            assertThat(chat.lea().sees().mends()).isTrue();
            chat.lea().fills("Which numbers", first, "Where to", "new");
            assertThat(chat.store().workshops().bundles(now(chat).id())).hasSize(2);
            chat.lea().picks("Write the proposal");
            assertThat(chat.lea().sees().fields().get(2).value()).isIn("Learning: ", "");
        });
    }

    @Test
    void every_step_can_be_skipped_reopened_and_extended() {
        Script.once(chat -> {
            begins(chat, "secret", "");
            presses(chat, "lea", "more");
            channel(chat).hears("There is more time to take part in the naming workshop: until Thursday 12 March.");
            chat.after(Script.days(8));
            assertThat(now(chat).stage()).isEqualTo(Stage.GATHER);
            chat.lea().commands("workshop").picks("Write a proposal").isTold("It is time to write a proposal");
            chat.lea()
                    .commands("workshop")
                    .picks("Gather what we think (again)")
                    .isTold("We are gathering");
            chat.lea().presses(card("lea"), now(chat).choice("go")).isTold("We are gathering");
            proposes(chat, "We mend.");
            chat.lea().commands("workshop").picks("Adopt it without a vote").picks("Yes, adopt it without a vote");
            assertThat(chat.store().charters().now(Script.MAKERS).orElseThrow().how())
                    .isEqualTo(
                            new Agreement.Adopted(Optional.of(chat.member("lea").id())));
            chat.lea().commands("workshop").picks("Reopen the last one").picks("Let everybody comment (again)");
            assertThat(now(chat).stage()).isEqualTo(Stage.COMMENT);
            chat.lea().commands("workshop").picks("End it").picks("Yes, end it");
            channel(chat).letsGoBy();
            chat.after(Script.days(90)).nothingMore();
        });
    }

    @Test
    void only_who_takes_part_is_written_to_reminded_once_and_one_word_ends_it() {
        Script.once(chat -> {
            chat.wasHere("ann");
            chat.wasHere("bob");
            chat.wasHere("cyd");
            begins(chat, "secret", "");
            chat.person("ann")
                    .presses(card("ann"), "naming/part/" + now(chat).id())
                    .hears("Why are we here?");
            takesPart(chat, "bob", "To mend", "Craft", "no");
            chat.after(Script.days(3));
            chat.person("ann").hears("May I remind you, this one time?");
            chat.after(Script.days(10));
            chat.lea().letsGoBy();
            proposes(chat, "We mend.");
            chat.person("ann").hears("This is proposed").says("stop").hears("I say no more about the naming workshop");
            chat.person("bob").hears("This is proposed");
            presses(chat, "lea", "next");
            chat.person("bob").hears("Can you go along");
            chat.after(Script.days(6).plusHours(1));
            chat.person("bob").hears("A kind reminder, the only one");
            channel(chat).letsGoBy();
            chat.lea().letsGoBy();
            chat.after(Script.days(3));
            chat.lea().letsGoBy();
            chat.person("cyd").and().nothingMore();
        });
    }

    @Test
    void what_somebody_says_about_a_proposal_stands_below_it_as_they_want_it_read() {
        Script.once(chat -> {
            chat.wasHere("ann");
            begins(chat, "secret", "");
            proposes(chat, "We mend.");
            String id = "remark/" + now(chat).id() + "/1";
            Voice ann = chat.person("ann");
            ann.presses(card("ann"), id)
                    .fills("What would you like to say?", "And <!channel>?", "Who may read it?", "unnamed");
            ann.isTold("without your name");
            ann.presses(card("ann"), id)
                    .fills("What would you like to say?", "Between us.", "Who may read it?", "leaders");
            ann.presses(card("ann"), id).fills("What would you like to say?", "", "Who may read it?", "nobody");
            assertThat(ann.sees().fields()).extracting(Form.Field::problem).doesNotContain("");
            channel(chat).hears("This is proposed");
            channel(chat)
                    .inThread()
                    .hears("Somebody says: “And <!channel>?”")
                    .and()
                    .nothingMore();
            chat.lea().commands("workshop").isTold("- “Between us.”");
            ann.commands("mydata").isTold("Between us.");
            ann.picks("Delete everything").picks("Yes, delete everything");
            assertThat(chat.store().workshops().remarks(now(chat).id())).isEmpty();
        });
    }

    @Test
    void a_vote_can_be_changed_until_it_is_over_and_counts_once() {
        Script.once(chat -> {
            chat.wasHere("ann");
            begins(chat, "secret", "");
            proposes(chat, "We mend.");
            presses(chat, "lea", "next");
            String agree = Voting.id(Ballot.AGREE, now(chat));
            votes(chat, "ann", Ballot.OBJECT, "No.");
            votes(chat, "ann", Ballot.AGREE, "");
            chat.person("ann").isTold("Nobody sees that it was you.");
            presses(chat, "lea", "next");
            chat.person("ann").presses(card("ann"), agree).isTold("That vote is over.");
            assertThat(chat.store().charters().now(Script.MAKERS).orElseThrow().how())
                    .isEqualTo(new Agreement.Consented(1, 0, 2, List.of()));
        });
    }

    @Test
    void what_was_not_filled_in_well_comes_back_with_the_reason_and_nothing_begins() {
        Script.once(chat -> {
            chat.lea().commands("workshop").isTold("In a naming workshop").picks("Begin one");
            chat.lea().fills("Days to gather what we think", "soon", "How many must vote, so that it counts", "most");
            assertThat(chat.lea().sees().fields())
                    .extracting(field -> field.problem().isEmpty())
                    .containsExactly(false, true, true, true, false);
            assertThat(chat.store().workshops().latest(Script.MAKERS)).isEmpty();
            chat.lea().fills("Days to gather what we think", "3", "How many must vote, so that it counts", "");
            chat.lea().sends(now(chat).choice("propose"), "name", "", "purpose", "Why", "values", "Learning");
            assertThat(chat.lea().sees().fields())
                    .extracting(field -> field.problem().isEmpty())
                    .containsExactly(false, true, false);
            chat.wasHere("ann").presses(card("ann"), now(chat).choice("end")).isTold("those who look after this");
            chat.person("ann").sends(now(chat).choice("propose"), "name", "X").isTold("those who look after this");
            chat.person("ann").commands("workshop").isTold("everyone who wishes tells me");
            assertThat(now(chat).stage()).isEqualTo(Stage.GATHER);
        });
    }
}
