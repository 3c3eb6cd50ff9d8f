package org.nobo.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several threads, one act. */
final class TogetherTest {
    private final List<List<Integer>> rounds = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whoever_comes_alone_is_served_at_once_and_on_their_own_thread() {
        List<Thread> on = new ArrayList<>();
        Together<Integer> together = new Together<>(all -> on.add(Thread.currentThread()), 10);
        together.bring(1);
        together.bring(2);
        assertThat(on).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void who_comes_while_it_is_done_is_served_with_the_others_in_the_next_round() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Together<Integer> together = new Together<>(
                all -> {
                    rounds.add(all);
                    begun.countDown();
                    await(goOn);
                },
                3);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> together.bring(0));
            await(begun);
            List<Future<?>> others = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                int number = i;
                others.add(threads.submit(() -> together.bring(number)));
            }
            while (together.waiting() < 5) {
                Thread.onSpinWait();
            }
            goOn.countDown();
            for (Future<?> other : others) {
                other.get(20, TimeUnit.SECONDS);
            }
        }
        assertThat(rounds).hasSize(3);
        assertThat(rounds.get(0)).containsExactly(0);
        assertThat(rounds.get(1)).hasSize(3);
        assertThat(rounds.get(2)).hasSize(2);
    }

    @Test
    void a_failure_reaches_all_of_its_round_and_nobody_else() {
        Together<Integer> together = new Together<>(
                all -> {
                    if (all.contains(1)) {
                        throw new IllegalStateException("no");
                    }
                    rounds.add(all);
                },
                10);
        assertThatThrownBy(() -> together.bring(1)).hasMessage("no");
        together.bring(2);
        assertThat(rounds).containsExactly(List.of(2));
    }

    @Test
    void nothing_is_lost_among_many_threads_also_when_they_are_interrupted() throws Exception {
        Queue<Integer> acted = new ConcurrentLinkedQueue<>();
        Together<Integer> together = new Together<>(acted::addAll, 7);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                int number = i;
                all.add(threads.submit(() -> {
                    if (number % 3 == 0) {
                        Thread.currentThread().interrupt();
                    }
                    together.bring(number);
                    return acted.contains(number);
                }));
            }
            for (Future<?> each : all) {
                assertThat(each.get(20, TimeUnit.SECONDS)).isEqualTo(true);
            }
        }
        assertThat(acted).hasSize(5_000).doesNotHaveDuplicates();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
