package org.nobo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.outbox.Patience;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;

/** People are quicker than platforms: they answer a message before we are told that it stands. */
final class TooEarlyTest {
    private static final Account BOB = Script.account("bob");
    private static final Place.Direct DIRECT = new Place.Direct(Script.account("lea"));
    private static final String ID = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    @Test
    void an_answer_in_the_thread_of_a_prompt_that_is_not_known_to_stand_yet_is_heard_when_it_is() {
        Script.once(chat -> {
            asksButHearsNothing(chat);
            answers(chat, "We began with three people.");
            chat.nothingMore();
            chat.after(Patience.USUAL.grace().multipliedBy(2));
            chat.person("bob").hears("Thank you for telling this:\n> We began with three people.");
            chat.nothingMore();
        });
    }

    @Test
    void what_was_written_too_early_waits_in_the_database_and_outlives_the_process() {
        Script.once(chat -> {
            asksButHearsNothing(chat);
            answers(chat, "We began with three people.");
            chat.nothingMore();
            assertThat(chat.store().events().waiting()).hasSize(1);
            chat.restarts();
            chat.after(Patience.USUAL.grace().multipliedBy(2));
            chat.person("bob").hears("We began with three people.");
            chat.nothingMore();
        });
    }

    @Test
    void it_is_taken_as_it_reads_after_it_was_mended() {
        Script.once(chat -> {
            asksButHearsNothing(chat);
            MessageRef story = answers(chat, "We began with thre people.");
            receive(chat, new Event.MessageEdited("e2", now(chat), BOB, story, "We began with three people."));
            chat.after(Patience.USUAL.grace().multipliedBy(2));
            assertThat(chat.store().stories().toldIn(story))
                    .hasValueSatisfying(told -> assertThat(told.words()).isEqualTo("We began with three people."));
        });
    }

    @Test
    void what_others_write_in_other_threads_meanwhile_is_let_go_by() {
        Script.once(chat -> {
            asksButHearsNothing(chat);
            MessageRef other = new MessageRef(Script.channel("stories"), "m-other");
            answers(chat, other, "Is there cake?");
            chat.after(Duration.ofMinutes(1)).nothingMore();
        });
    }

    /** The prompt stands in the channel, and the platform's answer was lost; no time passes. */
    private static void asksButHearsNothing(Script chat) {
        chat.wasHere("bob");
        chat.platform()
                .fail(new FakePlatform.Fault(
                        place -> place.equals(Script.channel("stories")),
                        new DeliveryFailure.Unclear("the line dropped"),
                        true,
                        true));
        receive(
                chat,
                new Event.FormSent(
                        "f1",
                        now(chat),
                        Script.account("lea"),
                        DIRECT,
                        "prompt/" + ID,
                        Map.of("text", "What did you learn?")));
        chat.lea().in("stories").hears("What did you learn?");
    }

    private static MessageRef answers(Script chat, String words) {
        MessageRef prompt = chat.platform().messages().findFirst().orElseThrow().ref();
        return answers(chat, prompt, words);
    }

    private static MessageRef answers(Script chat, MessageRef prompt, String words) {
        MessageRef answer = new MessageRef(prompt.thread(), "m1");
        receive(chat, new Event.MessagePosted("e1", now(chat), BOB, answer, words, false, List.of()));
        return answer;
    }

    private static void receive(Script chat, Event event) {
        var unused = chat.bot().inbox().receive(event);
        chat.bot().settle();
    }

    private static Instant now(Script chat) {
        return chat.clock().instant();
    }
}
