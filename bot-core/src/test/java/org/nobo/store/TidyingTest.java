package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.Transaction;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file full of what is past is written anew, but never while an undo log can be in the way. */
final class TidyingTest {
    private static final String TEXT = "x".repeat(200);

    @TempDir
    private Path folder;

    private MVStore store;
    private TransactionStore transactions;
    private Tidying tidying;
    private long nanos;

    @BeforeEach
    void open() {
        store = new MVStore.Builder()
                .fileName(folder.resolve("past").toString())
                .autoCompactFillRate(0)
                .autoCommitDisabled()
                .open();
        store.setRetentionTime(0);
        transactions = new TransactionStore(store);
        transactions.init();
        tidying = new Tidying(store, transactions, 0, () -> nanos);
    }

    @AfterEach
    void close() {
        store.close(0);
    }

    @Test
    void what_is_past_is_written_anew_at_the_second_look() {
        write(200);
        assertThat(tidying.now()).as("nobody knows what was open before").isFalse();
        assertThat(tidying.now()).isTrue();
    }

    @Test
    void nothing_is_written_anew_while_a_transaction_is_open_that_was_open_before() {
        write(200);
        Transaction open = transactions.begin();
        put(open, 7);
        assertThat(tidying.now()).isFalse();
        assertThat(tidying.now()).isFalse();
        open.commit();
        Transaction young = transactions.begin();
        put(young, 8);
        assertThat(tidying.now()).as("it was not open before").isTrue();
        young.rollback();
    }

    @Test
    void nothing_is_written_anew_before_what_was_given_up_is_free() {
        write(200);
        assertThat(tidying.now()).isFalse();
        assertThat(tidying.now()).isTrue();
        write(50);
        assertThat(tidying.now()).isFalse();
        write(100);
        assertThat(tidying.now()).isTrue();
    }

    @Test
    void who_has_not_looked_for_long_does_not_know_what_is_young() {
        write(200);
        assertThat(tidying.now()).isFalse();
        nanos += Tidying.RETENTION.toNanos();
        assertThat(tidying.now()).isFalse();
        assertThat(tidying.now()).isTrue();
    }

    private void write(int commits) {
        for (int i = 0; i < commits; i++) {
            Transaction transaction = transactions.begin();
            put(transaction, i * 37 % 1_000);
            transaction.commit();
            store.commit();
        }
    }

    private static void put(Transaction transaction, int key) {
        TransactionMap<Integer, String> map = transaction.openMap("rows");
        map.put(key, TEXT + key);
        map.put(key + 1_000, TEXT);
    }
}
