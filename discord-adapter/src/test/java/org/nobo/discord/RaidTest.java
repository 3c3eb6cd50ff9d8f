package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/**
 * Very many join at once: sixty in the build, five hundred with {@code mvn -Psoak}. They are greeted hundreds of times faster
 * than usual, for nobody waits an hour for a test.
 */
@Timeout(180)
class RaidTest {
    private static final FirstWords.Pace PACE = new FirstWords.Pace(20, Duration.ofMillis(8));
    private static final int RAID = Integer.getInteger("raid", 60);

    /** One in so many takes no direct messages. */
    private static final int SHUT = 10;

    private final Living life = new Living(Guild.quickBut(PACE));

    @AfterEach
    void end() {
        life.close();
    }

    @Test
    void they_are_greeted_once_one_after_the_other_nobody_is_rung_for_and_a_leader_hears_of_it_once() {
        life.isSetUp("help");
        LocalPerson lea = life.discord.lea();
        Instant begun = Guild.now();
        List<LocalPerson> raiders =
                IntStream.range(0, RAID).mapToObj(this::joins).toList();

        List<LocalPerson> open = raiders.stream().filter(it -> !isShut(it)).toList();
        Guild.patientlyUntil(() -> open.stream().allMatch(it -> greetings(it) > 0));
        Guild.until(() -> life.discord.refusedDirectly() == RAID / SHUT);

        assertThat(open).allMatch(it -> greetings(it) == 1);
        trickled(begun, open);
        assertThat(lea.direct())
                .extracting(LocalMessage::content)
                .filteredOn(words -> words.contains("More than thirty"))
                .hasSize(1);
        assertThat(Stream.of("introductions", "general", "help").flatMap(it -> life.discord.messages(it).stream()))
                .allMatch(it -> it.pinged().isEmpty());
        assertThat(life.discord.count("POST", "users/@me/channels")).isLessThan(RAID * 3);
        assertThat(life.discord.count("POST", "channels/.+/messages")).isLessThan(RAID * 3 / 2);
    }

    /** Takes no direct messages from the first moment on. */
    private LocalPerson joins(int number) {
        LocalPerson raider = life.discord.joinsPending(number % SHUT == 0 ? "shut" + number : "raider" + number);
        if (isShut(raider)) {
            raider.closesDirectMessages();
        }
        raider.passesScreening();
        return raider;
    }

    private static boolean isShut(LocalPerson raider) {
        return raider.name().startsWith("shut");
    }

    private static long greetings(LocalPerson raider) {
        return raider.direct().stream()
                .filter(it -> Reader.read(it.content()).contains("Welcome to Makers"))
                .count();
    }

    /** Nobody heard from the bot before their turn. */
    private static void trickled(Instant begun, List<LocalPerson> open) {
        List<Instant> times =
                open.stream().map(it -> it.direct().getFirst().time()).sorted().toList();
        for (int i = 0; i < times.size(); i++) {
            Duration turn = PACE.each().multipliedBy(Math.max(0, i - PACE.atOnce() + 1));
            assertThat(times.get(i)).isAfterOrEqualTo(begun.plus(turn));
        }
    }
}
