package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Very many join at once: sixty in the build, five hundred with {@code mvn -Psoak}. They are greeted hundreds of times faster
 * than usual, for nobody waits an hour for a test; {@link Raid} itself can be started, and does.
 */
@Timeout(180)
class RaidTest {
    private static final FirstWords.Pace PACE = new FirstWords.Pace(20, Duration.ofMillis(8));
    private static final int RAID = Integer.getInteger("raid", 60);

    private final Living life = new Living(Guild.quickBut(PACE));

    @AfterEach
    void end() {
        life.close();
    }

    @Test
    void they_are_greeted_once_one_after_the_other_nobody_is_rung_for_and_a_leader_hears_of_it_once() {
        life.isSetUp("help");
        Raid raid = new Raid(life, RAID);

        Guild.patientlyUntil(() -> raid.isOver() && !raid.told().isEmpty());

        assertThat(raid.open).allMatch(it -> Raid.greetings(it) == 1);
        trickled(raid);
        assertThat(raid.told()).hasSize(1);
        assertThat(raid.inPublic()).allMatch(it -> it.pinged().isEmpty());
        assertThat(life.discord.count("POST", "users/@me/channels")).isLessThan(RAID * 3);
        assertThat(life.discord.count("POST", "channels/.+/messages")).isLessThan(RAID * 3 / 2);
    }

    /** Nobody heard from the bot before their turn. */
    private static void trickled(Raid raid) {
        List<Instant> times = raid.times();
        for (int i = 0; i < times.size(); i++) {
            Duration turn = PACE.each().multipliedBy(Math.max(0, i - PACE.atOnce() + 1));
            assertThat(times.get(i)).isAfterOrEqualTo(raid.begun.plus(turn));
        }
    }
}
