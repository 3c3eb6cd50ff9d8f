package org.nobo.resource.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Model;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;

/** Whatever becomes of the index, questions are answered, and it comes to hold what the log tells, and nothing else. */
final class IndexThatBreaksTest {
    private static final CommunityId TABLE = new CommunityId("table");

    @TempDir
    private Path folder;

    private final LogInMemory log = new LogInMemory();

    /** What can be wrong with an index that is opened. */
    enum Harm {
        MISSING,
        BROKEN,
        OLDER,
        OF_ANOTHER_MAKE,
        OF_ANOTHER_DATABASE
    }

    @ParameterizedTest
    @EnumSource
    void while_it_is_built_anew_questions_are_answered_from_what_is_laid(Harm harm) throws IOException {
        put("first", "Sharpening a chisel");
        open(harm == Harm.OF_ANOTHER_MAKE ? bagOfWords() : Understanding.NONE).close();
        if (harm == Harm.OF_ANOTHER_DATABASE) {
            log.beginAnew(TABLE, "another");
            put("first", "Sharpening a chisel");
        }
        for (int i = 0; i < 1_200; i++) {
            put("e" + i, "Entry number " + i);
        }
        harm(harm);
        List<String> meanwhile = new ArrayList<>();
        try (Search search = Search.in(folder, log, Understanding.NONE)) {
            log.whenRead(TABLE, reads -> meanwhile.addAll(found(search, reads == 1 ? "nothing yet" : "chisel")));
            search.apply();
            assertThat(meanwhile).isNotEmpty().containsOnly("first");
            assertThat(found(search, "number 1199")).contains("e1199");
        }
        try (Search search = Search.in(folder, log, Understanding.NONE)) {
            log.whenRead(TABLE, reads -> meanwhile.add("read again"));
            search.apply();
            assertThat(found(search, "number 1199")).as("it is remembered").contains("e1199");
            assertThat(meanwhile).doesNotContain("read again");
        }
    }

    @Test
    void one_that_breaks_while_it_is_written_answers_on_and_is_built_anew() {
        Disk disk = new Disk();
        put("first", "Sharpening a chisel");
        try (Search search = on(disk)) {
            search.apply();
            disk.full = true;
            put("second", "Baking bread");
            assertThatThrownBy(search::apply).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(search::apply).isInstanceOf(RuntimeException.class);
            assertThat(found(search, "chisel")).containsExactly("first");
            disk.full = false;
            search.apply();
            assertThat(found(search, "chisel")).containsExactly("first");
            assertThat(found(search, "bread")).containsExactly("second");
        }
    }

    @Test
    void one_that_cannot_be_read_any_more_is_built_anew() {
        List<Shelf> shelves = new ArrayList<>();
        put("first", "Sharpening a chisel");
        try (Search search = new Search(() -> kept(shelves, Shelf.inMemory("make")), log, Understanding.NONE)) {
            search.apply();
            shelves.getFirst().isUnreadable();
            search.apply();
            assertThat(shelves).hasSize(2);
            assertThat(found(search, "chisel")).containsExactly("first");
        }
    }

    @Test
    void it_remembers_nothing_that_the_log_could_forget_in_a_kill() {
        put("first", "Sharpening a chisel");
        List<String> told = new ArrayList<>();
        log.whenSure(() -> told.add("made sure while " + commits() + " were remembered"));
        try (Search search = Search.in(folder, log, Understanding.NONE)) {
            search.apply();
            assertThat(told).isEmpty();
            search.remember();
            assertThat(told).containsExactly("made sure while 0 were remembered");
            assertThat(commits()).isEqualTo(1);
        }
    }

    /** Each number does one thing to one of five entries: writes it, removes it, or kills the process. */
    @Property(tries = 60)
    void what_was_removed_is_never_found_again_and_what_was_written_always(
            @ForAll @Size(max = 40) List<@IntRange(max = 99) Integer> deeds) {
        LogInMemory told = new LogInMemory();
        Understanding understanding = bagOfWords();
        Disk disk = new Disk();
        List<Shelf> shelves = new ArrayList<>();
        Set<String> alive = new HashSet<>();
        Search search = new Search(() -> kept(shelves, shelf(disk, understanding)), told, understanding);
        try {
            for (int deed : deeds) {
                String name = "lathe" + deed % 5;
                if (deed < 40) {
                    told.put(TABLE, entry(name, "The " + name + " turns " + deed));
                    alive.add(name);
                } else if (deed < 70) {
                    told.remove(TABLE, new EntryId(name));
                    alive.remove(name);
                } else if (deed < 80) {
                    int some = search.understandSome();
                    assertThat(some).isNotNegative();
                    continue;
                } else if (deed < 90) {
                    search.remember();
                } else {
                    shelves.getLast().letGo();
                    search = new Search(() -> kept(shelves, shelf(disk, understanding)), told, understanding);
                }
                search.apply();
                for (int i = 0; i < 5; i++) {
                    assertThat(search.find(TABLE, "the lathe" + i + " turns", 9).best())
                            .extracting(finding -> finding.entry().value())
                            .containsExactlyInAnyOrderElementsOf(alive);
                }
            }
        } finally {
            search.close();
        }
    }

    private long commits() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void harm(Harm harm) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            if (harm == Harm.MISSING) {
                Files.delete(file);
            } else if (harm == Harm.BROKEN && Files.size(file) > 0) {
                try (RandomAccessFile broken = new RandomAccessFile(file.toFile(), "rw")) {
                    broken.seek(broken.length() / 2);
                    broken.write("broken here".getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private Search open(Understanding understanding) {
        Search search = Search.in(folder, log, understanding);
        search.apply();
        return search;
    }

    private Search on(Disk disk) {
        return new Search(() -> shelf(disk, Understanding.NONE), log, Understanding.NONE);
    }

    private static Shelf shelf(Disk disk, Understanding understanding) {
        try {
            return Shelf.on(disk, Search.make(understanding));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Shelf kept(List<Shelf> shelves, Shelf shelf) {
        shelves.add(shelf);
        return shelf;
    }

    private static Understanding bagOfWords() {
        return new Understanding(new BagOfWords(Model.BGE), Meanings.inMemory(), false);
    }

    private static List<String> found(Search search, String question) {
        return search.find(TABLE, question, 1).best().stream()
                .map(finding -> finding.entry().value())
                .toList();
    }

    private void put(String id, String title) {
        log.put(TABLE, entry(id, title));
    }

    private static Entry entry(String id, String title) {
        return Entry.byHand(new EntryId(id), title, "One of a great many.", About.NOTHING, List.of());
    }

    /** Holds what was written on it also when nobody has it open, and can be full. */
    private static final class Disk extends FilterDirectory {
        private boolean full;

        Disk() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }

        @Override
        public void close() {
            // another process may open it
        }
    }
}
