package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.nobo.chat.CommunityId;
import org.nobo.community.Community;
import org.nobo.feature.LostConflict;

/** What a transaction promises, on every database. */
final class DatabaseTest extends OnEveryDatabase {

    private void rename(String to) {
        store.communities().keep(Community.called(MAKERS, to));
    }

    private String name() {
        return store.communities().find(MAKERS).orElseThrow().name();
    }

    @Test
    void what_is_written_in_one_that_fails_was_never_written_and_the_thread_goes_on() {
        assertThatThrownBy(() -> store.transactions().inOne(() -> {
                    rename("Wreckers");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(name()).isEqualTo("Makers");
        rename("Menders");
        assertThat(name()).isEqualTo("Menders");
    }

    @Test
    void one_inside_another_belongs_to_it() {
        assertThatThrownBy(() -> store.transactions().inOne(() -> {
                    store.transactions().inOne(() -> {
                        rename("Wreckers");
                        return null;
                    });
                    assertThat(name()).as("it sees what it wrote").isEqualTo("Wreckers");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(name()).isEqualTo("Makers");
    }

    @Test
    void an_error_undoes_it_too_and_leaves_the_thread_clean() {
        assertThatThrownBy(() -> store.transactions().inOne(() -> {
                    rename("Wreckers");
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(name()).isEqualTo("Makers");
    }

    @Test
    void of_two_that_stand_in_each_others_way_one_commits_and_the_other_hears_that_it_lost() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var results = threads.invokeAll(List.of(
                    crossing("one", MAKERS.value(), BAKERS.value(), bothHoldOne),
                    crossing("two", BAKERS.value(), MAKERS.value(), bothHoldOne)));
            List<String> said = List.of(results.get(0).get(), results.get(1).get());
            assertThat(said).containsOnlyOnce("lost").containsAnyOf("one", "two");
            String winner = said.get(0).equals("lost") ? said.get(1) : said.get(0);
            assertThat(store.communities().all()).extracting(Community::name).containsExactly(winner, winner);
        }
    }

    private Callable<String> crossing(String who, String first, String then, CyclicBarrier bothHoldOne) {
        return () -> {
            try {
                return store.transactions().inOne(() -> {
                    store.communities().keep(Community.called(new CommunityId(first), who));
                    meet(bothHoldOne);
                    store.communities().keep(Community.called(new CommunityId(then), who));
                    return who;
                });
            } catch (LostConflict e) {
                return "lost";
            }
        };
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
