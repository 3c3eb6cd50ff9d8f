package org.nobo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;
import org.nobo.name.Suggestions;
import org.nobo.name.ValueCard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often one of three suggested cards stands for a value that readers saw in a text. Takes a file of lines such as {@code
 * {"text": …, "values": ["Benevolence: caring", …]}} and the name of a model; prints one JSON object.
 */
public final class ValuesFromText {
    private static final int CARDS = 3;

    private ValuesFromText() {}

    private record Labelled(String text, Set<String> values) {}

    public static void main(String[] arguments) throws IOException {
        List<Labelled> texts = read(Path.of(arguments[0]));
        Model model = Model.ofWritten(arguments.length > 1 ? arguments[1] : "bge")
                .orElseThrow(() -> new IllegalArgumentException("The models are bge, minilm and none"));
        Sense sense = Sense.waitingFor(model);
        Suggestions suggestions = new Suggestions(sense);
        var warm = suggestions.of("I like to learn", Locale.ENGLISH, CARDS);
        long from = System.nanoTime();
        List<Boolean> hits = new ArrayList<>();
        for (Labelled each : texts) {
            hits.add(suggestions.of(each.text(), Locale.ENGLISH, CARDS).stream()
                    .map(ValueCard::schwartz)
                    .anyMatch(value -> each.values().contains(value.label())));
        }
        double ms = (System.nanoTime() - from) / 1e6 / texts.size();
        long hit = hits.stream().filter(each -> each).count();
        System.out.printf(
                Locale.ROOT,
                "{\"texts\": %d, \"model\": \"%s\", \"hit@%d\": %.4f, \"msPerText\": %.1f, \"warm\": %d}%n",
                texts.size(),
                model,
                CARDS,
                (double) hit / texts.size(),
                ms,
                warm.size());
    }

    private static List<Labelled> read(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        List<Labelled> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            Set<String> values = new HashSet<>();
            node.get("values").forEach(value -> values.add(value.stringValue()));
            texts.add(new Labelled(node.get("text").stringValue(), values));
        }
        return texts;
    }
}
