package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.feature.Alarm;
import org.nobo.inbox.Alarms;

/** Alarms with threads of their own, as in the living bot. */
final class AlarmsThatRingTest {
    private static final CommunityId TABLE = new CommunityId("table");
    private static final Instant LATER = Instant.parse("2126-03-02T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void an_alarm_may_be_called_off_by_the_turn_it_rings_in(RealDatabase database) throws Exception {
        assertThat(leftAfterRinging(database, (alarms, event) -> alarms.callOff(TABLE, event.alarm())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_alarm_may_be_set_anew_by_the_turn_it_rings_in(RealDatabase database) throws Exception {
        assertThat(leftAfterRinging(
                        database, (alarms, event) -> alarms.set(TABLE, new Alarm(event.alarm(), LATER, "again"))))
                .contains(LATER);
    }

    @ParameterizedTest
    @EnumSource
    void one_that_was_set_anew_while_it_rang_can_be_moved_and_called_off_like_any_other(RealDatabase database)
            throws Exception {
        assertThat(leftAfterRinging(database, (alarms, event) -> {
                    alarms.set(TABLE, new Alarm(event.alarm(), LATER, "again"));
                    alarms.set(TABLE, new Alarm(event.alarm(), LATER.plus(Duration.ofDays(1)), "later"));
                }))
                .contains(LATER.plus(Duration.ofDays(1)));
        assertThat(leftAfterRinging(database, (alarms, event) -> {
                    alarms.set(TABLE, new Alarm(event.alarm(), LATER, "again"));
                    alarms.callOff(TABLE, event.alarm());
                }))
                .isEmpty();
    }

    /** When the next alarm is due after one has rung, its turn has done this, and the scheduler has stopped. */
    private static Optional<Instant> leftAfterRinging(RealDatabase database, BiConsumer<Alarms, Event.TimeCame> turn)
            throws Exception {
        try (Store store = database.open()) {
            CompletableFuture<String> rung = new CompletableFuture<>();
            Alarms alarms = store.alarms(InstantSource.system());
            alarms.set(TABLE, new Alarm("talk/1", InstantSource.system().instant(), "1"));
            alarms.start(event -> {
                try {
                    store.transactions().inOne(() -> {
                        turn.accept(alarms, event);
                        return null;
                    });
                    rung.complete("done");
                } catch (RuntimeException e) {
                    rung.completeExceptionally(e);
                }
            });
            assertThat(rung.get(20, TimeUnit.SECONDS)).isEqualTo("done");
            alarms.close();
            return alarms.next();
        }
    }
}
