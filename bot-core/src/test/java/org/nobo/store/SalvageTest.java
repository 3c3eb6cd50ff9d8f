package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the file of a process that was killed. */
final class SalvageTest {
    private static final int COMMITS = 20;

    @TempDir
    private Path folder;

    private Path file;

    /** As a kill leaves it: every commit is in it, and nothing says that it was closed. */
    @BeforeEach
    void aFileThatWasNotClosed() throws IOException {
        file = folder.resolve("nobo.mv.db");
        Path open = folder.resolve("open.mv.db");
        try (MVStore store = new MVStore.Builder()
                .fileName(open.toString())
                .autoCommitDisabled()
                .open()) {
            for (int commit = 1; commit <= COMMITS; commit++) {
                store.<Integer, Integer>openMap("commits").put(0, commit);
                store.commit();
            }
            Files.copy(open, file);
        }
    }

    private static int newest(Path file) {
        try (MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .recoveryMode()
                .autoCommitDisabled()
                .open()) {
            return store.<Integer, Integer>openMap("commits").get(0);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith("open"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_was_committed_is_there_and_nothing_is_kept_beside() throws IOException {
        Salvage.before(file);
        assertThat(newest(file)).isEqualTo(COMMITS);
        assertThat(files()).containsExactly("nobo.mv.db");
    }

    @Test
    void states_that_are_not_whole_are_left_out_one_by_one_and_the_file_as_it_was_is_kept() throws IOException {
        byte[] was = Files.readAllBytes(file);
        List<Integer> tried = new ArrayList<>();
        Salvage.before(file, at -> {
            if (tried.size() < 2) {
                tried.add(0);
                throw new StackOverflowError();
            }
            if (tried.size() < 3) {
                tried.add(0);
                throw new MVStoreException(DataUtils.ERROR_CHUNK_NOT_FOUND, "A page is gone");
            }
            tried.add(newest(at));
        });
        // the first look is at the file as it is; each after it at a copy that lacks one state more
        assertThat(tried).containsExactly(0, 0, 0, COMMITS - 3);
        assertThat(newest(file)).isEqualTo(COMMITS - 3);
        assertThat(files()).containsExactly("nobo.mv.db", "nobo.mv.db.damaged");
        assertThat(folder.resolve("nobo.mv.db.damaged")).hasBinaryContent(was);
    }

    @Test
    void every_page_of_a_database_is_found_whatever_is_written_there() throws Exception {
        Path other = folder.resolve("other.mv.db");
        String url = "jdbc:h2:file:" + folder.resolve("other");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table words (id bigint primary key, word varchar, at timestamp with time zone)");
            statement.execute("insert into words select x, repeat('word ', 20), now() from system_range(1, 20000)");
            statement.execute("create index by_word on words (word)");
        }
        long before = Files.size(other);
        try (MVStore store =
                new MVStore.Builder().fileName(other.toString()).readOnly().open()) {
            assertThatCode(() -> EveryPage.read(store)).doesNotThrowAnyException();
        }
        assertThat(Files.size(other)).isEqualTo(before);
    }

    @Test
    void where_no_state_is_whole_the_file_stays_as_it_is() throws IOException {
        byte[] was = Files.readAllBytes(file);
        Salvage.before(file, at -> {
            throw new StackOverflowError();
        });
        assertThat(file).hasBinaryContent(was);
    }

    @Test
    void what_is_open_elsewhere_is_left_alone() throws IOException {
        byte[] was = Files.readAllBytes(file);
        Salvage.before(file, at -> {
            throw new MVStoreException(DataUtils.ERROR_FILE_LOCKED, "The file is locked");
        });
        assertThat(file).hasBinaryContent(was);
        assertThat(files()).containsExactly("nobo.mv.db");
    }
}
