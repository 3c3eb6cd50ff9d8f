package org.nobo.illuminate.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Form;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Leaders ask everybody for stories. */
final class PromptingTest {
    private static final String FORM = "prompt/6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    @Test
    void a_leader_asks_at_once_and_everybody_reads_it_in_the_channel_for_stories() {
        Script.everyDeath(chat -> {
            chat.lea().sends(FORM, "text", "What did you mend this week?");
            chat.lea()
                    .in("stories")
                    .hears("What did you mend this week?\n\nAnswer in the thread, or tell it just to me. "
                            + "Nothing is published unless you say so. [Tell my story]");
            chat.nothingMore();
        });
    }

    @Test
    void a_prompt_waits_for_its_time_is_asked_once_and_the_leader_is_told_when_it_stands() {
        Script.everyDeath(chat -> {
            chat.lea()
                    .sends(
                            FORM,
                            "text",
                            "What went wrong, and how was it?",
                            "channel",
                            "#general",
                            "when",
                            "in 3 days");
            chat.after(Duration.ofHours(71)).nothingMore();
            chat.after(Duration.ofHours(2)).lea().in("general").hears("What went wrong, and how was it?");
            chat.lea().hears("Your prompt now stands in #general:");
            chat.after(Script.days(30)).restarts().nothingMore();
        });
    }

    @Test
    void the_leader_sees_at_once_where_and_when_it_is_asked() {
        Script.once(chat -> {
            chat.lea()
                    .commands("prompt")
                    .fills("Text", "What went wrong, and how was it?", "Channel", "#general", "When", "in 3 days")
                    .isTold("In #general, on Thursday 5 March 2026, 09:00 (UTC), I ask:\n"
                            + "> What went wrong, and how was it? [Take it back]");
            chat.lea().commands("prompt And now?").fills().isTold("I ask it in #stories now:\n> And now?");
        });
    }

    @Test
    void a_prompt_missed_while_the_bot_was_down_is_asked_late_and_once() {
        Script.once(chat -> {
            chat.lea().commands("prompt").fills("Text", "Who helped you?", "When", "tomorrow 9:00");
            chat.clock().set(chat.clock().instant().plus(Script.days(4)));
            chat.restarts().after(Duration.ofMinutes(1)).lea().in("stories").hears("Who helped you?");
            chat.lea().hears("Your prompt now stands in #stories");
            chat.after(Script.days(4)).nothingMore();
        });
    }

    @Test
    void a_prompt_can_be_taken_back_before_its_time_from_where_it_was_noted_and_from_the_list() {
        Script.once(chat -> {
            Voice lea = chat.lea();
            lea.commands("prompt One?")
                    .fills("When", "tomorrow")
                    .picks("Take it back")
                    .isTold("Taken back.");
            lea.commands("prompt Two?").fills("When", "in a week");
            lea.commands("prompt Three?").fills("When", "in 2 days");
            lea.commands("prompts")
                    .isTold("**1.** In #stories, on Wednesday 4 March 2026, 09:00 (UTC):\n> Three?")
                    .isTold("**2.** In #stories, on Monday 9 March 2026, 09:00 (UTC):\n> Two?")
                    .picks("Take back 1")
                    .isTold("> Three?");
            chat.after(Script.days(5)).nothingMore();
            chat.after(Script.days(5)).lea().in("stories").hears("Two?");
            lea.commands("prompts").isTold("Nothing is waiting to be asked");
            lea.hears("Your prompt now stands");
            chat.nothingMore();
        });
    }

    @Test
    void a_prompt_that_stands_cannot_be_taken_back_any_more() {
        Script.once(chat -> {
            chat.lea().commands("prompt One?").fills("When", "tomorrow");
            var whispered = chat.lea().whispered();
            chat.after(Script.days(2));
            String off = ((Control.Choice) whispered.controls().getFirst()).id();
            chat.lea()
                    .presses(new MessageRef(new Place.Direct(Script.account("lea")), "w"), off)
                    .isTold("asked or taken back already");
        });
    }

    @Test
    void a_form_sent_twice_asks_once() {
        Script.once(chat -> {
            chat.lea().commands("prompt").fills("Text", "Once?");
            Form form = chat.lea().commands("prompt").sees();
            chat.lea()
                    .fills("Text", "Twice?")
                    .sends(form.id(), "text", "Twice?")
                    .isTold("I ask it in #stories now");
            chat.lea().in("stories").hears("Once?").hears("Twice?");
            chat.nothingMore();
        });
    }

    @Test
    void what_is_not_understood_comes_back_in_the_form_with_the_problem_named_at_its_field() {
        Script.once(chat -> {
            Form again = chat.lea()
                    .commands("prompt")
                    .fills("Text", "  ", "Channel", "no such channel", "When", "the day before yesterday")
                    .sees();
            assertThat(again.fields())
                    .extracting(Form.Field::problem)
                    .containsExactly(
                            "What shall I ask?",
                            "I know no channel called “no such channel”. Write its name as it stands in the list, such as"
                                    + " #stories.",
                            "I did not understand “the day before yesterday”. Write it such as: tomorrow 9:00, Friday 17:00,"
                                    + " in 3 days, 2026-12-01 10:00.");
            assertThat(again.fields())
                    .extracting(Form.Field::value)
                    .containsExactly("", "no such channel", "the day before yesterday");
            assertThat(chat.lea()
                            .fills("Text", "x".repeat(50_000), "Channel", "", "When", "2026-03-01 10:00")
                            .sees()
                            .fields())
                    .extracting(Form.Field::problem)
                    .containsExactly(
                            "That is 50000 characters; 2000 fit. Could you ask it shorter?",
                            "",
                            "Sunday 1 March 2026, 10:00 (UTC) is over. When shall I ask instead?");
            chat.nothingMore();
        });
    }

    @Test
    void without_a_channel_for_stories_one_must_be_named() {
        Script.once(chat -> {
            chat.community(community -> Community.called(community.id(), "Makers"));
            Form again = chat.lea().commands("prompt").fills("Text", "Well?").sees();
            assertThat(again.fields().get(1).problem()).startsWith("Which channel?");
            chat.lea().fills("Channel", "<#general|general>").isTold("I ask it in #general now");
            chat.lea().in("general").hears("Well?");
        });
    }

    @Test
    void times_are_the_leaders_own() {
        Script.once(chat -> {
            Member lea = chat.member("lea");
            chat.store()
                    .members()
                    .tell(new Member(
                            lea.id(),
                            lea.community(),
                            lea.name(),
                            lea.account(),
                            true,
                            true,
                            0,
                            Optional.of(ZoneId.of("Asia/Tokyo")),
                            lea.language()));
            chat.lea()
                    .commands("prompt Well?")
                    .fills("When", "today 19:00")
                    .isTold("Monday 2 March 2026, 19:00 (Asia/Tokyo)");
            chat.after(Duration.ofMinutes(59)).nothingMore();
            chat.after(Duration.ofMinutes(2)).lea().in("stories").hears("Well?");
        });
    }

    @Test
    void a_channel_the_bot_may_not_write_in_is_told_to_the_leader() {
        Script.once(chat -> {
            chat.platform()
                    .fail(new FakePlatform.Fault(
                            Script.channel("attic")::equals,
                            new DeliveryFailure.Refused(DeliveryFailure.Why.GONE, "no such channel"),
                            false,
                            false));
            chat.lea().commands("prompt Well?").fills("Channel", "attic");
            chat.lea().hears("I could not ask this in #attic: I find no such channel.");
            chat.nothingMore();
        });
    }

    @Test
    void only_leaders_ask_and_members_hear_a_kind_no() {
        Script.once(chat -> {
            chat.wasHere("bob").sends(FORM, "text", "Give me money").isTold("something for those who look after");
            chat.person("bob").commands("prompt Give me money?").isTold("something for those who look after");
            chat.person("bob").commands("prompts").isTold("something for those who look after");
            chat.nothingMore();
        });
    }

    @Test
    void what_a_leader_typed_stands_as_typed() {
        Script.once(chat -> {
            String typed = "@everyone <!channel> [click](javascript:alert(1)) **now**";
            chat.lea().commands("prompt").fills("Text", typed);
            List<Text.Part> parts = chat.lea().in("stories").next().text().parts();
            assertThat(parts.getFirst()).isEqualTo(new Text.Said(typed));
        });
    }
}
