package org.nobo.illuminate.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Stories that answered a question, and are shown no longer. */
final class QuotedTest {
    private static final String STORY = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    private static void told(Script chat) {
        chat.wasHere("bob");
        chat.person("bob")
                .sends(
                        "story/" + STORY,
                        "title",
                        "Mending a copper kettle",
                        "story",
                        "The copper kettle leaked at its seam. I mended it with silver solder.",
                        "publish",
                        "here",
                        "name",
                        "The Baker");
        chat.lea().in("stories").letsGoBy();
    }

    private static void withdraws(Script chat) {
        chat.person("bob")
                .presses(new MessageRef(new Place.Direct(Script.account("bob")), "m"), "stories/withdraw/" + STORY);
        chat.lea().in("stories").letsGoBy();
    }

    @Test
    void an_answer_that_quoted_a_story_says_that_it_was_taken_back() {
        Script.everyDeath(chat -> {
            told(chat);
            Voice ann = chat.wasHere("ann").says("mending a copper kettle");
            ann.hears("silver solder");
            chat.after(Script.days(60));
            chat.store().outbox().forget(chat.clock().instant().minus(Script.days(14)));
            withdraws(chat);
            Message now = ann.next();
            assertThat(now.text().plain()).startsWith("A story stood here. Whoever told it has taken it back.");
            assertThat(now.title()).isEmpty();
            assertThat(chat.store().retellings().of(STORY)).isEmpty();
            chat.nothingMore();
        });
    }

    @Test
    void what_was_shown_to_all_goes_too_and_who_deletes_a_story_takes_it_back_as_well() {
        Script.once(chat -> {
            told(chat);
            Voice ann = chat.wasHere("ann").in("general");
            ann.commands("ask mending a copper kettle").picks("Share with the channel");
            ann.hears("silver solder");
            chat.person("bob")
                    .presses(new MessageRef(new Place.Direct(Script.account("bob")), "m"), "stories/dropped/" + STORY);
            ann.hears("A story stood here. Whoever told it has taken it back.");
        });
    }

    @Test
    void an_answer_without_a_story_is_left_as_it_is() {
        Script.once(chat -> {
            told(chat);
            Voice ann = chat.wasHere("ann").says("who can teach me the violin?");
            ann.letsGoBy();
            withdraws(chat);
            chat.nothingMore();
        });
    }
}
