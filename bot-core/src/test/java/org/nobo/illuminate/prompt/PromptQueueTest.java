package org.nobo.illuminate.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Form;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.name.ValuesCatalogue;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** A queue of prompts is asked over and over. The talks begin on Monday, 2 March 2026, 9:00 UTC. */
final class PromptQueueTest {
    private static final String ID = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";
    private static final String OTHER = "110e8400-e29b-11d4-a716-446655440000";

    private static void asksRegularly(Script chat, String id, String channel, String when, String zone, String missed) {
        chat.lea()
                .sends(
                        "rhythm/set/" + id,
                        "channel",
                        channel,
                        "when",
                        when,
                        "every",
                        "7",
                        "zone",
                        zone,
                        "missed",
                        missed);
    }

    private static void adds(Script chat, String id, String lines) {
        chat.lea().sends("rhythm/add/" + id, "text", lines);
    }

    private static Voice stories(Script chat) {
        return chat.lea().in("stories");
    }

    @Test
    void a_queue_is_asked_one_a_week_and_its_end_is_announced_once() {
        Script.everyDeath(chat -> {
            asksRegularly(chat, ID, "", "Friday 9:00", "Europe/Berlin", "late");
            adds(chat, ID, "What did you mend?\nWho helped you?\n\nWho helped you?");
            chat.after(Script.days(4));
            stories(chat).hears("What did you mend?");
            chat.nothingMore();
            chat.after(Script.days(7));
            stories(chat).hears("Who helped you?");
            chat.lea().hears("The queue for #stories is empty now. I would next ask on Friday 20 March 2026, 09:00");
            chat.after(Script.days(21)).nothingMore();
            adds(chat, ID, "And what made you laugh?");
            chat.after(Script.days(7));
            stories(chat).hears("And what made you laugh?");
            chat.lea().hears("The queue for #stories is empty now.");
            chat.nothingMore();
        });
    }

    @Test
    void one_missed_while_the_bot_was_away_is_asked_late_and_once_however_many_were_missed() {
        Script.once(chat -> {
            asksRegularly(chat, ID, "", "Friday 9:00", "UTC", "late");
            adds(chat, ID, "One?\nTwo?\nThree?");
            chat.clock().set(chat.clock().instant().plus(Script.days(20)));
            chat.restarts().after(Duration.ofMinutes(1));
            stories(chat).hears("One?");
            chat.nothingMore();
            chat.after(Script.days(5));
            stories(chat).hears("Two?");
            chat.nothingMore();
        });
    }

    @Test
    void one_missed_is_left_out_where_leaders_want_it_so() {
        Script.once(chat -> {
            asksRegularly(chat, ID, "", "Friday 9:00", "UTC", "skip");
            adds(chat, ID, "One?\nTwo?");
            chat.clock().set(chat.clock().instant().plus(Script.days(6)));
            chat.restarts().after(Duration.ofMinutes(1)).nothingMore();
            chat.after(Script.days(7));
            stories(chat).hears("One?");
        });
    }

    @Test
    void two_that_fall_on_the_same_minute_when_the_clocks_change_are_both_asked() {
        Script.everyDeath(chat -> {
            // in Berlin 2:30 does not exist on 29 March 2026, and is 3:30
            asksRegularly(chat, ID, "general", "2026-03-29 03:30", "Europe/Berlin", "late");
            asksRegularly(chat, OTHER, "stories", "2026-03-22 02:30", "Europe/Berlin", "late");
            adds(chat, ID, "In general?\nAgain in general?");
            adds(chat, OTHER, "Early?\nAt the change?\nAfter it?");
            chat.after(Duration.between(chat.clock().instant(), Instant.parse("2026-03-22T01:31:00Z")));
            stories(chat).hears("Early?");
            chat.nothingMore();
            chat.after(Duration.between(chat.clock().instant(), Instant.parse("2026-03-29T01:29:00Z")))
                    .nothingMore();
            chat.after(Duration.ofMinutes(2));
            stories(chat).hears("At the change?");
            chat.lea().in("general").hears("In general?");
            chat.nothingMore();
            chat.after(Duration.between(chat.clock().instant(), Instant.parse("2026-04-05T00:31:00Z")));
            stories(chat).hears("After it?");
            chat.lea().hears("The queue for #stories is empty now.");
            chat.nothingMore();
        });
    }

    @Test
    void a_time_that_comes_twice_is_its_first_and_comes_once() {
        Rhythm rhythm = new Rhythm(
                ID,
                Script.MAKERS,
                Optional.empty(),
                Script.channel("stories"),
                LocalDate.parse("2026-10-24"),
                1,
                LocalTime.of(2, 30),
                ZoneId.of("Europe/Berlin"),
                true,
                false);
        Instant first = rhythm.next(Instant.parse("2026-10-24T12:00:00Z")).toInstant();
        assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(rhythm.next(first).toInstant()).isEqualTo("2026-10-26T01:30:00Z");
        assertThat(rhythm.next(Instant.parse("2020-01-01T00:00:00Z")).toInstant())
                .isEqualTo("2026-10-24T00:30:00Z");
    }

    @Test
    void leaders_look_skip_take_out_and_ask_now() {
        Script.once(chat -> {
            asksRegularly(chat, ID, "", "Friday 9:00", "UTC", "late");
            adds(chat, ID, "One?\nTwo?\nThree?");
            Voice lea = chat.lea().commands("prompts");
            lea.isTold(
                            "In #stories I ask every week, next on Friday 6 March 2026, 09:00 (UTC). If I was away then: ask it late.")
                    .isTold("In the queue: 3\n1. One?\n2. Two?\n3. Three?");
            lea.picks("Show me the next one").isTold("One?").isTold("Answer in the thread");
            lea.commands("prompts").picks("Put it last").isTold("1. Two?\n2. Three?\n3. One?");
            lea.picks("Take it out").isTold("1. Three?\n2. One?");
            lea.picks("Ask it now").isTold("1. One?");
            stories(chat).hears("Three?");
            chat.nothingMore();
            lea.picks("Stop asking").isTold("I no longer ask there regularly.");
            chat.after(Script.days(30)).nothingMore();
        });
    }

    @Test
    void the_bank_fills_the_queue_with_what_was_not_asked_yet_ones_own_values_first() {
        Script.once(chat -> {
            chat.store().sharedValues().share(Script.MAKERS, List.of("hospitality"));
            asksRegularly(chat, ID, "", "Friday 9:00", "UTC", "late");
            Voice lea = chat.lea().commands("prompts").picks("Take from the bank");
            lea.picks("Tell of a table you were glad to sit at.").isTold("1. Tell of a table you were glad to sit at.");
            Prompt queued = chat.store()
                    .prompts()
                    .queued(Script.MAKERS, Script.channel("stories"))
                    .getFirst();
            assertThat(queued.value()).contains("hospitality");
            lea.picks("Take from the bank");
            assertThat(lea.whispered().controls().toString())
                    .contains("How were you welcomed here?")
                    .doesNotContain("Tell of a table");
            lea.picks("Show others").picks("Back to the queue").isTold("In the queue: 1");
        });
    }

    @Test
    void what_cannot_be_understood_comes_back_with_the_problem() {
        Script.once(chat -> {
            chat.lea()
                    .commands("prompts")
                    .isTold("Nothing is asked regularly yet.")
                    .picks("Ask regularly");
            Form form = chat.lea()
                    .fills("First time", "whenever", "How often", "now and then", "Time zone", "Middle Earth")
                    .sees();
            assertThat(form.fields())
                    .extracting(Form.Field::problem)
                    .containsExactly(
                            "",
                            "I did not understand “whenever”. Write it such as: Monday 9:00, tomorrow 17:00, 2026-12-01 10:00.",
                            "I did not understand “now and then”. Choose one of these.",
                            "I know no time zone “Middle Earth”. Write it such as Europe/Berlin.",
                            "");
            chat.lea()
                    .fills("First time", "every Monday 9:00", "How often", "every two weeks", "Time zone", "berlin")
                    .isTold("every two weeks, next on Monday 9 March 2026, 09:00 (Europe/Berlin)");
        });
    }

    @Test
    void members_fill_no_queue() {
        Script.once(chat -> {
            asksRegularly(chat, ID, "", "Friday 9:00", "UTC", "late");
            Voice bob = chat.wasHere("bob").sends("rhythm/add/" + ID, "text", "Mine?");
            for (String what : List.of("now", "out", "skip", "stop")) {
                bob.presses(new MessageRef(new Place.Direct(bob.account()), "m"), "rhythm/" + what + "/" + ID);
            }
            assertThat(chat.store().prompts().queued(Script.MAKERS, Script.channel("stories")))
                    .isEmpty();
            assertThat(chat.store().rhythms().of(Script.MAKERS)).hasSize(1);
        });
    }

    @Test
    void the_bank_holds_a_hundred_each_with_a_value_of_ours() {
        List<Bank.Idea> ideas = Bank.in(Locale.ENGLISH).ideas();
        assertThat(ideas).hasSize(100);
        assertThat(new HashSet<>(ideas.stream().map(Bank.Idea::text).toList())).hasSize(100);
        assertThat(ideas)
                .allSatisfy(
                        idea -> assertThat(ValuesCatalogue.in(Locale.ENGLISH).card(idea.value()))
                                .isPresent());
    }
}
