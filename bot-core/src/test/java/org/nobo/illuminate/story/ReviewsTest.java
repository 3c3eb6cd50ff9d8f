package org.nobo.illuminate.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Where that is the custom, a leader reads each story before it is shown. */
final class ReviewsTest {
    private static final String ID = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    private static void custom(Script chat) {
        chat.store().habits().keep(Script.MAKERS, Habits.Habit.USUAL.reviewing(true));
        chat.wasHere("bob");
        chat.wasHere("eve");
        chat.store().members().lead(chat.member("eve").id(), true);
    }

    private static void tells(Script chat, String words) {
        chat.person("bob").sends("story/" + ID, "story", words, "publish", "yes", "name", "bob");
    }

    private static Voice stories(Script chat) {
        return chat.lea().in("stories");
    }

    /** Bob takes his yes back, and it is gone from both leaders. */
    private static void isWithdrawn(Script chat) {
        chat.lea().letsGoBy();
        chat.person("eve").letsGoBy();
        chat.person("bob")
                .presses(new MessageRef(new Place.Direct(Script.account("bob")), "w"), "stories/withdraw/" + ID);
        chat.lea().hears("✗");
        chat.person("eve").hears("✗");
    }

    /** As if the button were pressed whose message was read before. */
    private static void presses(Script chat, String who, String what, int round) {
        chat.person(who)
                .presses(
                        new MessageRef(new Place.Direct(Script.account(who)), "m"),
                        "reading/" + what + "/" + ID + "/" + round);
    }

    @Test
    void a_story_waits_for_a_leader_and_is_shown_when_one_accepts_it() {
        Script.everyDeath(chat -> {
            custom(chat);
            tells(chat, "We began with three.");
            for (String leader : new String[] {"lea", "eve"}) {
                chat.person(leader).hears("bob tells a story, to be shared with everybody here, in #stories");
            }
            chat.nothingMore();
            presses(chat, "lea", "accept", 1);
            stories(chat).hears("bob tells:\n> We began with three.");
            chat.person("bob").hears("Good news: your story is accepted");
            chat.lea().hears("lea accepted this story");
            chat.person("eve").hears("lea accepted this story");
            chat.after(Script.days(30)).nothingMore();
        });
    }

    @Test
    void of_two_leaders_who_decide_one_does_and_the_other_is_told() {
        Script.once(chat -> {
            custom(chat);
            tells(chat, "We began with three.");
            presses(chat, "lea", "accept", 1);
            presses(chat, "eve", "decline", 1);
            chat.person("eve").isTold("lea has decided on that one already.");
            chat.person("eve")
                    .sends("reading/decline/" + ID + "/1", "reason", "No.")
                    .isTold("lea has decided on that one already.");
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).hasSize(1);
        });
    }

    @Test
    void a_decline_has_a_reason_that_its_author_reads_and_a_changed_story_is_read_again() {
        Script.everyDeath(chat -> {
            custom(chat);
            tells(chat, "We began with three.");
            chat.lea().letsGoBy();
            chat.person("eve").letsGoBy();
            chat.lea().sends("reading/more/" + ID + "/1", "reason", "Who were the three?");
            chat.person("bob").hears("would like to know more before it is shared: Who were the three?");
            chat.lea().hears("lea asked for more");
            chat.person("eve").hears("lea asked for more");
            tells(chat, "We began with three bakers.");
            chat.lea().hears("✗").hears("> We began with three bakers.");
            chat.person("eve")
                    .hears("✗")
                    .hears("> We began with three bakers.")
                    .sends("reading/decline/" + ID + "/2", "reason", "Not yet.");
            chat.person("bob").hears("it is not shared this time. The reason: Not yet.");
            chat.lea().hears("eve declined");
            chat.person("eve").hears("eve declined");
            chat.after(Script.days(30)).nothingMore();
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isZero();
        });
    }

    @Test
    void a_reason_cannot_be_left_out() {
        Script.once(chat -> {
            custom(chat);
            tells(chat, "We began with three.");
            chat.lea().commands("review").isTold("Waiting to be read: 1.").picks("Decline");
            chat.lea().fills("What shall I tell them?", " ");
            assertThat(chat.lea().sees().mends()).isTrue();
            chat.lea().fills("What shall I tell them?", "Too short.").isTold("Done. I have told its author.");
        });
    }

    @Test
    void what_nobody_reads_is_brought_again_and_its_author_is_told() {
        Script.everyDeath(chat -> {
            custom(chat);
            tells(chat, "We began with three.");
            chat.lea().letsGoBy();
            chat.person("eve").letsGoBy();
            chat.after(Script.days(4));
            chat.lea().hears("✗").hears("This one still waits to be read.");
            chat.person("eve").hears("✗").hears("This one still waits to be read.");
            chat.nothingMore();
            chat.after(Script.days(3));
            chat.lea().hears("✗").hears("still waits");
            chat.person("eve").hears("✗").hears("still waits");
            chat.person("bob").hears("Your story still waits for a leader to read it.");
            chat.after(Script.days(3));
            chat.lea().hears("✗").hears("still waits");
            chat.person("eve").hears("✗").hears("still waits");
            chat.after(Script.days(60)).nothingMore();
        });
    }

    @Test
    void a_story_withdrawn_before_it_was_read_is_taken_from_the_leaders_too() {
        Script.everyDeath(chat -> {
            custom(chat);
            tells(chat, "We began with three.");
            isWithdrawn(chat);
            presses(chat, "lea", "accept", 1);
            chat.after(Script.days(30)).nothingMore();
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isZero();
        });
    }

    @Test
    void a_story_withdrawn_after_it_was_read_is_taken_from_the_leaders_too() {
        Script.once(chat -> {
            custom(chat);
            tells(chat, "We began with three.");
            presses(chat, "lea", "accept", 1);
            isWithdrawn(chat);
        });
    }

    @Test
    void an_author_who_left_before_the_review_is_forgotten_with_the_story() {
        Script.once(chat -> {
            custom(chat);
            tells(chat, "We began with three.");
            chat.person("bob").leaves();
            chat.after(Script.days(31));
            presses(chat, "lea", "accept", 1);
            chat.lea().isTold("That story is no longer here.");
            stories(chat).letsGoBy();
            assertThat(chat.store().stories().toReview(Script.MAKERS)).isEmpty();
        });
    }

    @Test
    void the_custom_is_the_leaders_to_choose_and_nobody_elses() {
        Script.once(chat -> {
            chat.wasHere("bob");
            chat.lea()
                    .commands("review")
                    .isTold("nobody reads them first")
                    .picks("Read each story first")
                    .isTold("A leader reads each story");
            tells(chat, "We began with three.");
            chat.lea().hears("Would you read it first?");
            chat.person("bob").commands("review");
            presses(chat, "bob", "accept", 1);
            presses(chat, "bob", "off", 1);
            chat.person("bob").sends("reading/decline/" + ID + "/1", "reason", "x");
            assertThat(chat.store().stories().toReview(Script.MAKERS)).hasSize(1);
            assertThat(chat.store().habits().of(Script.MAKERS).reviewed()).isTrue();
            chat.person("bob").commands("stories mine").isTold("One of our leaders reads it first");
        });
    }

    @Test
    void a_leader_takes_down_what_is_shown_with_a_reason_and_it_is_read_again_once_it_was_changed() {
        Script.everyDeath(chat -> {
            chat.wasHere("bob");
            tells(chat, "We began with three.");
            stories(chat).hears("bob tells:");
            chat.person("bob").sends("reading/down/" + ID + "/0", "reason", "I would not.");
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).hasSize(1);
            chat.lea().sends("reading/down/" + ID + "/0", "reason", "It names a patient.");
            stories(chat).hears("✗");
            chat.person("bob").hears("A leader has taken your story down").letsGoBy();
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).isEmpty();
            tells(chat, "We began with four.");
            chat.lea().hears("Would you read it first?");
            presses(chat, "lea", "accept", 2);
            stories(chat).hears("bob tells:\n> We began with four.");
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).hasSize(1);
        });
    }

    @Test
    void leaders_alone_see_that_a_story_can_be_taken_down() {
        Script.once(chat -> {
            chat.wasHere("bob");
            tells(chat, "We began with three.");
            assertThat(chat.person("bob")
                            .commands("stories")
                            .picks("We began with three.")
                            .whispered()
                            .controls())
                    .isEmpty();
            chat.lea()
                    .commands("stories")
                    .picks("We began with three.")
                    .isTold("[Take it down]")
                    .picks("Take it down");
            chat.lea().fills("What shall I tell them?", "Not here.").isTold("Done. I have told its author.");
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isZero();
        });
    }
}
