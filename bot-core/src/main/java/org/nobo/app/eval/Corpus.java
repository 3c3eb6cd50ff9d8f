package org.nobo.app.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Article;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Folder;
import org.nobo.resource.knowhow.Prose;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.knowhow.Source;
import org.nobo.resource.knowhow.Trail;
import tools.jackson.databind.JsonNode;

/**
 * What is known in a measurement: a file of entries, one JSON object a line, or a folder of Markdown.
 *
 * <p>In a file each line of an entry's text is an answer of its own, or a way somebody asked for it. Entries of a folder go
 * by {@code path.md#heading-slug}.
 */
public final class Corpus {
    static final String FILE = "corpus.jsonl";
    private static final String COLLECTION = "corpus";

    /** A line that is longer is an answer, and nobody's question. */
    private static final int LONGEST_ASKED = 300;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Consumer<BadRow> bad;

    private Corpus(Consumer<BadRow> bad) {
        this.bad = bad;
    }

    /**
     * Reads a corpus.
     *
     * @param place a file of entries, a folder that holds one, or a folder of Markdown
     * @param bad is told of what could not be taken
     */
    public static Corpus at(Path place, Consumer<BadRow> bad) throws CannotMeasure {
        Corpus corpus = new Corpus(bad);
        if (!Files.exists(place)) {
            throw new CannotMeasure("There is no corpus at " + place + ".");
        }
        if (Files.isRegularFile(place) && place.toString().endsWith(".jsonl")) {
            corpus.readFile(place);
        } else if (Files.isRegularFile(place.resolve(FILE))) {
            corpus.readFile(place.resolve(FILE));
        } else {
            corpus.readFolder(place);
        }
        if (corpus.entries.isEmpty()) {
            throw new CannotMeasure(place + " holds no entries: neither " + FILE + " nor Markdown that can be read.");
        }
        return corpus;
    }

    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The same, without these entries. */
    public List<Entry> without(Set<String> left) {
        return entries.values().stream()
                .filter(entry -> !left.contains(entry.id().value()))
                .toList();
    }

    boolean has(String id) {
        return entries.containsKey(id);
    }

    private void readFile(Path file) throws CannotMeasure {
        Rows rows = new Rows(file, bad);
        for (Rows.Row row : rows.all()) {
            Optional<JsonNode> object = rows.object(row);
            Optional<String> id = object.flatMap(node -> rows.text(row, node, "id"));
            Optional<String> title = id.flatMap(any -> rows.text(row, object.get(), "title"));
            Optional<String> text = title.flatMap(any -> rows.text(row, object.get(), "text"));
            if (text.isEmpty()) {
                continue;
            }
            if (id.get().isBlank() || has(id.get())) {
                rows.tell(row, id.get().isBlank() ? "\"id\" is blank" : "\"" + id.get() + "\" stands here twice");
                continue;
            }
            entries.put(id.get(), entry(id.get(), title.get(), text.get()));
        }
    }

    private static Entry entry(String id, String title, String text) {
        List<String> ways = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST_ASKED)
                .toList();
        Section section = new Section(new Source(id, ""), new Trail(title, List.of()), Prose.of(text), About.NOTHING);
        return new Entry(new EntryId(id), COLLECTION, section, ways);
    }

    private void readFolder(Path place) throws CannotMeasure {
        try {
            Folder folder = Folder.at(place);
            folder.troubles()
                    .forEach(trouble -> bad.accept(new BadRow(trouble.path(), trouble.line(), "cannot be read")));
            for (Path file : folder.files()) {
                Article article = folder.read(file);
                article.troubles()
                        .forEach(trouble ->
                                bad.accept(new BadRow(trouble.path(), trouble.line(), "cannot be taken as it is")));
                article.sections().forEach(this::add);
            }
        } catch (IOException e) {
            throw new CannotMeasure(place + " cannot be read.");
        }
    }

    private void add(Section section) {
        String id = section.source().cited();
        entries.put(id, new Entry(new EntryId(id), COLLECTION, section, new ArrayList<>()));
    }
}
