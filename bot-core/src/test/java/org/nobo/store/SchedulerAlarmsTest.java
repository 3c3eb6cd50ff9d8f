package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.feature.Alarm;
import org.nobo.inbox.Alarms;

final class SchedulerAlarmsTest extends OnEveryDatabase {
    private volatile Instant clock = NOW;
    private Alarms alarms;

    @BeforeEach
    void take() {
        alarms = store.alarms(() -> clock);
    }

    @AfterEach
    void stop() {
        alarms.close();
    }

    private void set(String name, Duration in) {
        alarms.set(MAKERS, new Alarm(name, NOW.plus(in), "note of " + name));
    }

    private List<String> rungAfter(Duration time) {
        clock = NOW.plus(time);
        List<String> rung = new ArrayList<>();
        alarms.ringDue(event -> rung.add(event.alarm()));
        return rung;
    }

    @Test
    void an_alarm_rings_when_it_is_due_with_its_note_and_once() {
        set("round/12", Duration.ofDays(3));
        assertThat(alarms.next()).contains(NOW.plus(Duration.ofDays(3)));
        assertThat(rungAfter(Duration.ofDays(2))).isEmpty();
        clock = NOW.plus(Duration.ofDays(3));
        List<Event.TimeCame> rung = new ArrayList<>();
        alarms.ringDue(rung::add);
        assertThat(rung).hasSize(1);
        assertThat(rung.getFirst().community()).isEqualTo(MAKERS);
        assertThat(rung.getFirst().note()).isEqualTo("note of round/12");
        assertThat(rung.getFirst().at()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        assertThat(rungAfter(Duration.ofDays(4))).isEmpty();
        assertThat(alarms.next()).isEmpty();
    }

    @Test
    void alarms_ring_in_the_order_in_which_they_are_due() {
        set("late", Duration.ofHours(3));
        set("early", Duration.ofHours(1));
        set("between", Duration.ofHours(2));
        assertThat(rungAfter(Duration.ofDays(1))).containsExactly("early", "between", "late");
    }

    @Test
    void one_of_the_same_name_is_moved_with_its_note_and_one_of_another_community_is_another() {
        set("round/12", Duration.ofHours(1));
        alarms.set(BAKERS, new Alarm("round/12", NOW.plusSeconds(60), "theirs"));
        alarms.set(MAKERS, new Alarm("round/12", NOW.plus(Duration.ofHours(5)), "moved"));
        clock = NOW.plus(Duration.ofHours(2));
        List<CommunityId> early = new ArrayList<>();
        alarms.ringDue(event -> early.add(event.community()));
        assertThat(early).containsExactly(BAKERS);
        clock = NOW.plus(Duration.ofHours(6));
        List<String> notes = new ArrayList<>();
        alarms.ringDue(event -> notes.add(event.note()));
        assertThat(notes).containsExactly("moved");
    }

    @Test
    void one_that_is_called_off_does_not_ring_and_calling_off_nothing_does_no_harm() {
        set("round/12", Duration.ofHours(1));
        set("round/13", Duration.ofHours(1));
        alarms.callOff(MAKERS, "round/12");
        alarms.callOff(MAKERS, "round/12");
        alarms.callOff(BAKERS, "round/13");
        assertThat(rungAfter(Duration.ofHours(1))).containsExactly("round/13");
    }

    @Test
    void an_alarm_belongs_to_the_turn_that_sets_it() {
        assertThatThrownBy(() -> store.transactions().inOne(() -> {
                    set("round/12", Duration.ofHours(1));
                    throw new IllegalStateException("died between state and alarm");
                }))
                .hasMessage("died between state and alarm");
        assertThat(alarms.next()).isEmpty();
        set("round/13", Duration.ofHours(1));
        assertThatThrownBy(() -> store.transactions().inOne(() -> {
                    alarms.callOff(MAKERS, "round/13");
                    throw new IllegalStateException("died");
                }))
                .hasMessage("died");
        assertThat(rungAfter(Duration.ofHours(1))).containsExactly("round/13");
    }

    @Test
    void one_that_was_not_taken_rings_again() {
        set("round/12", Duration.ofHours(1));
        clock = NOW.plus(Duration.ofHours(1));
        assertThatThrownBy(() -> alarms.ringDue(event -> {
                    throw new IllegalStateException("the database is slow");
                }))
                .hasMessage("the database is slow");
        assertThat(rungAfter(Duration.ofHours(1))).containsExactly("round/12");
    }

    @Test
    void one_that_is_set_anew_by_the_turn_it_caused_rings_again() {
        set("daily", Duration.ofHours(1));
        clock = NOW.plus(Duration.ofHours(1));
        alarms.ringDue(event -> set("daily", Duration.ofHours(25)));
        assertThat(alarms.next()).contains(NOW.plus(Duration.ofHours(25)));
        assertThat(rungAfter(Duration.ofHours(25))).containsExactly("daily");
    }

    /** The bot as it lives: the alarms ring by threads of their own, by the true time. */
    private BlockingQueue<String> living(Consumer<Event.TimeCame> turn) {
        alarms.close();
        alarms = store.alarms(InstantSource.system());
        BlockingQueue<String> rung = new LinkedBlockingQueue<>();
        alarms.start(event -> {
            store.transactions().inOne(() -> {
                turn.accept(event);
                return null;
            });
            rung.add(event.alarm() + " " + event.note());
        });
        return rung;
    }

    private static String next(BlockingQueue<String> rung) throws InterruptedException {
        return rung.poll(20, TimeUnit.SECONDS);
    }

    private void setNow(String name, String note) {
        alarms.set(MAKERS, new Alarm(name, InstantSource.system().instant(), note));
    }

    @Test
    void while_the_bot_lives_an_alarm_can_be_set_anew_by_the_turn_it_caused() throws InterruptedException {
        BlockingQueue<String> rung = living(event -> {
            if (event.note().length() < 3) {
                setNow("daily", event.note() + "I");
            }
        });
        setNow("daily", "I");
        assertThat(next(rung)).isEqualTo("daily I");
        assertThat(next(rung)).isEqualTo("daily II");
        assertThat(next(rung)).isEqualTo("daily III");
    }

    @Test
    void while_the_bot_lives_an_alarm_can_be_called_off_by_the_turn_it_caused() throws InterruptedException {
        BlockingQueue<String> rung = living(event -> alarms.callOff(MAKERS, event.alarm()));
        setNow("talk/1", "1");
        assertThat(next(rung)).isEqualTo("talk/1 1");
        setNow("talk/2", "2");
        assertThat(next(rung)).isEqualTo("talk/2 2");
    }

    @Test
    void an_alarm_that_rang_when_the_process_died_rings_again_soon_after_the_next_start() throws Exception {
        store.transactions().inOne(() -> {
            setNow("round/12", "note");
            return null;
        });
        BlockingQueue<String> begun = new LinkedBlockingQueue<>();
        java.util.concurrent.CountDownLatch never = new java.util.concurrent.CountDownLatch(1);
        Alarms dying = store.alarms(InstantSource.system());
        dying.start(event -> {
            begun.add(event.alarm());
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(begun.poll(20, TimeUnit.SECONDS)).isEqualTo("round/12");
        // it dies here, in the middle: nobody tells the database
        BlockingQueue<String> rung = living(event -> {});
        assertThat(next(rung)).isEqualTo("round/12 note");
        never.countDown();
        dying.close();
    }
}
