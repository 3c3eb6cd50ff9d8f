package org.nobo.app.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What is asked in a measurement, and which entries are right: {@code queries.jsonl} and {@code qrels.tsv} in a folder. */
public final class Questions {
    static final String ASKED = "queries.jsonl";
    static final String RIGHT = "qrels.tsv";

    /** Labels are small numbers; a gain of two to the power of a large one would be all there is. */
    private static final int HIGHEST = 20;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> right = new HashMap<>();

    private Questions() {}

    /** Reads a folder of questions on this corpus; {@code bad} is told of what could not be taken. */
    public static Questions in(Path folder, Corpus corpus, Consumer<BadRow> bad) throws CannotMeasure {
        for (String file : List.of(ASKED, RIGHT)) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new CannotMeasure(folder + " holds no " + file + ".");
            }
        }
        Questions questions = new Questions();
        questions.readAsked(new Rows(folder.resolve(ASKED), bad));
        questions.readRight(new Rows(folder.resolve(RIGHT), bad), corpus);
        if (questions.asked.isEmpty()) {
            throw new CannotMeasure(folder.resolve(ASKED) + " holds no question.");
        }
        return questions;
    }

    /** The entries that are named in a file, one a line. */
    public static Set<String> named(Path file) throws CannotMeasure {
        Set<String> names = new HashSet<>();
        new Rows(file, any -> {}).all().forEach(row -> names.add(row.text().strip()));
        return names;
    }

    /** All of them, with the labels of these entries taken away. */
    public List<Question> without(Set<String> left) {
        List<Question> all = new ArrayList<>();
        asked.forEach((id, text) -> {
            Map<String, Integer> labels = new HashMap<>(right.getOrDefault(id, Map.of()));
            labels.keySet().removeAll(left);
            all.add(new Question(text, labels));
        });
        return all;
    }

    private void readAsked(Rows rows) throws CannotMeasure {
        for (Rows.Row row : rows.all()) {
            Optional<JsonNode> object = rows.object(row);
            Optional<String> id = object.flatMap(node -> rows.text(row, node, "id"));
            Optional<String> text = id.flatMap(any -> rows.text(row, object.get(), "text"));
            if (text.isPresent() && asked.putIfAbsent(id.get(), text.get()) != null) {
                rows.tell(row, "\"" + id.get() + "\" stands here twice");
            }
        }
    }

    private void readRight(Rows rows, Corpus corpus) throws CannotMeasure {
        for (Rows.Row row : rows.all()) {
            String[] part = row.text().split("\t", -1);
            Optional<Integer> label = part.length == 3 ? label(part[2].strip()) : Optional.empty();
            if (label.isEmpty()) {
                rows.tell(row, "not a question, an entry and a number, with tabs between");
            } else if (!asked.containsKey(part[0])) {
                rows.tell(row, "there is no question \"" + part[0] + "\"");
            } else if (!corpus.has(part[1])) {
                rows.tell(row, "there is no entry \"" + part[1] + "\"");
            } else if (label.get() > 0) {
                right.computeIfAbsent(part[0], any -> new HashMap<>()).put(part[1], label.get());
            }
        }
    }

    private static Optional<Integer> label(String written) {
        try {
            return Optional.of(Math.min(HIGHEST, Integer.parseInt(written)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
