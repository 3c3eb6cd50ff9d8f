package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.SlowDown;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.discord.local.LocalPerson;

/** How fast people are written to with whom there was no word yet. */
class FirstWordsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final FirstWords first = new FirstWords(new FirstWords.Pace(10, LONG));

    private Duration waits(String user) {
        SlowDown told = catchThrowableOfType(SlowDown.class, () -> first.mayBegin(user));
        return told == null ? Duration.ZERO : told.pause();
    }

    @Test
    void of_five_hundred_who_come_at_once_ten_are_greeted_and_each_other_has_a_turn_of_their_own() {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            waits.add(waits("raider" + i));
        }

        assertThat(waits.subList(0, 10)).containsOnly(Duration.ZERO);
        for (int i = 10; i < 500; i++) {
            Duration turn = LONG.multipliedBy(i - 9);
            assertThat(waits.get(i)).isBetween(turn.minusMinutes(1), turn.plusMillis(1));
        }
        assertThat(waits("raider400")).as("the turn is kept").isLessThanOrEqualTo(waits.get(400));
        assertThat(first.isCrowded()).isTrue();
    }

    @Test
    void whom_one_talks_with_already_never_waits() {
        for (int i = 0; i < 50; i++) {
            waits("raider" + i);
        }
        first.met("ann");

        assertThatCode(() -> first.mayBegin("ann")).doesNotThrowAnyException();
    }

    @Test
    void strangers_wait_their_turn_and_acquaintances_do_not_even_after_a_restart() throws Exception {
        Joining.Patience slow = Guild.quickBut(new FirstWords.Pace(2, LONG));
        try (Guild guild = new Guild()) {
            guild.starts(slow);
            List<LocalPerson> people = IntStream.range(0, 5)
                    .mapToObj(i -> guild.discord.livesHere("p" + i))
                    .toList();
            people.get(3).writes("hello");
            guild.inbox.hears(Event.MessagePosted.class);

            assertThat(people.stream().map(it -> says(guild, it, "one")).toList())
                    .containsExactly(true, true, false, true, false);
            guild.stops();
            guild.starts(slow);
            assertThat(people.stream().map(it -> says(guild, it, "two")).toList())
                    .containsExactly(true, true, true, true, true);
        }
    }

    private static boolean says(Guild guild, LocalPerson to, String words) {
        try {
            guild.bot.post(guild.direct(to), Message.of(Text.of(words)), Guild.key(words + to.id()));
            return true;
        } catch (SlowDown e) {
            return false;
        } catch (DeliveryFailure e) {
            throw new AssertionError(e);
        }
    }
}
