package org.nobo.illuminate.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.MessageRef;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** A story is told one question at a time, in its author's own words. */
final class InterviewTest {

    private static Story only(Script chat) {
        return chat.store().stories().of(chat.member("bob").id()).getFirst();
    }

    @Test
    void the_answers_are_the_story_word_for_word_and_it_is_shown_after_a_yes() {
        Script.everyDeath(chat -> {
            Voice bob = chat.wasHere("bob").commands("story interview");
            bob.hears("To begin with: what happened?").says("The kettle broke, on the *day* of the opening.");
            bob.hears("How was it before").says("skip");
            bob.hears("And what changed by it").says("We talked to the neighbours.\nThey had kettles!");
            bob.hears("what would you say to somebody").says("Ask next door.");
            bob.hears("What shall stand above it").says("The kettle");
            bob.hears("Thank you for telling this:")
                    .picks("Yes, as bob")
                    .hears("public pages too")
                    .picks("No, only here");
            bob.hears("Thank you! I share it with everybody here");
            chat.lea()
                    .in("stories")
                    .hears(
                            "The kettle | bob tells:\n> The kettle broke, on the *day* of the opening.\n> \n> We talked to the"
                                    + " neighbours.\n> They had kettles!\n> \n> Ask next door.");
            chat.after(Script.days(30)).nothingMore();
        });
    }

    @Test
    void who_falls_silent_is_reminded_once_and_their_draft_is_kept() {
        Script.everyDeath(chat -> {
            Voice bob = chat.wasHere("bob").commands("story interview");
            bob.hears("what happened?").says("The kettle broke.").hears("How was it before");
            chat.after(Script.days(3));
            bob.hears("There is a story you began to tell me").hears("How was it before");
            chat.after(Script.days(8));
            bob.hears("I have kept what you told me so far; only you can see it.");
            chat.after(Script.days(60)).nothingMore();
            assertThat(only(chat).words()).isEqualTo("The kettle broke.");
            assertThat(only(chat).agreed()).isEmpty();
        });
    }

    @Test
    void reminders_can_be_switched_off_for_good() {
        Script.once(chat -> {
            Voice bob = chat.wasHere("bob").commands("story interview");
            bob.says("The kettle broke.");
            chat.after(Script.days(3));
            bob.picks("No more reminders").letsGoBy();
            bob.commands("story interview").says("Another one.").letsGoBy();
            chat.after(Script.days(3));
            bob.hears("I have kept what you told me so far");
            chat.after(Script.days(60)).nothingMore();
        });
    }

    @Test
    void somebody_can_stop_go_back_or_be_done_early() {
        Script.once(chat -> {
            Voice bob = chat.wasHere("bob").commands("story interview");
            bob.says("The kettle broke.").picks("That is all").letsGoBy();
            bob.says("x".repeat(200))
                    .hears("That is 200 characters; a title has at most 120.")
                    .letsGoBy();
            bob.says("skip")
                    .hears("Thank you for telling this:\n> The kettle broke.")
                    .letsGoBy();
            bob.says("no").hears("I show it to nobody");
            bob.commands("story interview").says("stop").letsGoBy();
            assertThat(chat.store().stories().of(chat.member("bob").id())).hasSize(1);
        });
    }

    @Test
    void a_message_of_ones_own_becomes_a_story_and_that_of_others_does_not() {
        Script.once(chat -> {
            chat.wasHere("bob");
            chat.wasHere("eve");
            MessageRef on = new MessageRef(Script.channel("general"), "m1");
            for (String who : new String[] {"bob", "eve"}) {
                var unused = chat.happens(new Event.ShortcutUsed(
                        "s-" + who,
                        chat.clock().instant(),
                        Script.account(who),
                        "Tell as a story",
                        on,
                        "The kettle broke.",
                        Optional.of(Script.account("bob"))));
                if (who.equals("bob")) {
                    Form form = chat.person("bob").sees();
                    assertThat(form.fields().get(1).value()).isEqualTo("The kettle broke.");
                }
            }
            chat.person("eve").isTold("so only they can tell it");
            var unused = chat.happens(new Event.ShortcutUsed(
                    "s-long",
                    chat.clock().instant(),
                    Script.account("bob"),
                    "tell-as-a-story",
                    on,
                    "word ".repeat(2_000),
                    Optional.of(Script.account("bob"))));
            chat.person("bob").isTold("only you can see it");
            assertThat(only(chat).words()).hasSize(9_999);
        });
    }
}
