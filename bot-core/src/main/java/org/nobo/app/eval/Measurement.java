package org.nobo.app.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.search.Finding;
import org.nobo.resource.search.Findings;
import org.nobo.resource.search.Meanings;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Understanding;

/** A scratch index of a corpus, to be asked. It is gone when it is closed. */
public final class Measurement implements AutoCloseable {
    private static final CommunityId HERE = new CommunityId("scratch");
    private static final int DEPTH = 10;
    private static final int SHOWN = 3;
    private static final int WARM_UP = 300;

    private final Path folder;
    private final Search search;
    private final Map<EntryId, Entry> entries = new HashMap<>();

    private Measurement(Path folder, List<Entry> known, Model model) {
        this.folder = folder;
        known.forEach(entry -> entries.put(entry.id(), entry));
        this.search = Search.in(
                folder,
                new ScratchLog(HERE, known),
                new Understanding(Sense.waitingFor(model), Meanings.inMemory(), false));
    }

    /** One that knows these entries. */
    public static Measurement of(List<Entry> known, Model model) throws IOException {
        return new Measurement(Files.createTempDirectory("nobo-eval"), known, model);
    }

    public int entries() {
        return entries.size();
    }

    /** Lays the index; {@code progress} is told how many entries are understood. */
    public void prepare(IntConsumer progress) {
        search.apply();
        search.understandAll(progress);
        search.settle();
        progress.accept(entries.size());
    }

    /** Asks all of them, as members would, and counts; {@code progress} is told how many are asked. */
    public Tally ask(List<Question> questions, IntConsumer progress) {
        questions.stream().limit(WARM_UP).forEach(question -> answered("to warm up: " + question.text()));
        Tally tally = new Tally();
        int asked = 0;
        for (Question question : questions) {
            long begun = System.nanoTime();
            Findings found = answered(question.text());
            long took = System.nanoTime() - begun;
            List<String> ids = found.best().stream()
                    .map(finding -> finding.entry().value())
                    .toList();
            tally.count(question, ids, found.sure(), took);
            progress.accept(++asked);
        }
        return tally;
    }

    /** What a member would be shown is looked for, too. */
    private Findings answered(String question) {
        Findings found = search.find(HERE, question, DEPTH);
        found.best().stream()
                .limit(SHOWN)
                .map(Finding::entry)
                .map(entries::get)
                .forEach(entry -> found.passageIn(entry.words()));
        return found;
    }

    @Override
    public void close() throws IOException {
        search.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
