package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state is written, and a file tidied, while no transaction is under way. */
final class SharedWriteTest {
    private static final String TEXT = "x".repeat(200);

    @TempDir
    private Path folder;

    private MVStore store;
    private MVMap<Integer, String> rows;

    @BeforeEach
    void open() {
        store = new MVStore.Builder()
                .fileName(folder.resolve("rows").toString())
                .autoCompactFillRate(0)
                .open();
        store.setRetentionTime(0);
        rows = store.openMap("rows");
    }

    @AfterEach
    void close() {
        store.close(0);
    }

    @Test
    void a_state_waits_for_the_transactions_under_way() throws Exception {
        SharedWrite write = new SharedWrite(store, Duration.ofMinutes(1), 0);
        write.begins();
        rows.put(1, TEXT);
        long before = store.getCurrentVersion();
        Thread writer = Thread.ofPlatform().start(write::makeSure);
        awaitWaiting(writer);
        assertThat(store.getCurrentVersion()).isEqualTo(before);
        write.isOver();
        writer.join();
        assertThat(store.getCurrentVersion()).isGreaterThan(before);
        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    @Test
    void nobody_waits_for_ever_for_a_transaction() {
        SharedWrite write = new SharedWrite(store, Duration.ZERO, 0);
        write.begins();
        rows.put(1, TEXT);
        write.makeSure();
        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    @Test
    void what_is_past_is_written_anew_but_not_under_a_transaction() {
        SharedWrite write = new SharedWrite(store, Duration.ZERO, 0);
        for (int i = 0; i < 2 * Tidying.STATES_KEPT; i++) {
            rows.put(i * 37 % 1_000, TEXT + i);
            write.makeSure();
        }
        long before = store.getCurrentVersion();
        write.begins();
        write.tidy();
        assertThat(store.getCurrentVersion()).as("under a transaction").isEqualTo(before);
        write.isOver();
        write.tidy();
        long tidied = store.getCurrentVersion();
        assertThat(tidied).as("between transactions").isGreaterThan(before);
        write.tidy();
        assertThat(store.getCurrentVersion())
                .as("before what was given up is free")
                .isEqualTo(tidied);
    }

    private static void awaitWaiting(Thread thread) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
