package org.nobo.name.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nobo.meaning.Sense;
import org.nobo.name.Suggestions;
import org.nobo.name.ValueCard;

/**
 * How much alike two things said are: by what they mean, where there is a model, else by their words; and by the value cards
 * that each could be on.
 */
record Alike(Sense sense, Suggestions suggestions) {
    private static final int CARDS = 3;
    private static final double WEIGHT_OF_CARDS = 0.3;
    private static final int SHORT = 4;

    /** Of fewer the middle is one of themselves. */
    private static final int FEWEST = 4;

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    double[][] matrix(List<String> texts) {
        List<float[]> meanings = fromTheirMiddle(sense.ofAll(texts));
        boolean meant = meanings.size() == texts.size();
        List<Set<String>> words = texts.stream().map(Alike::words).toList();
        List<Set<String>> cards = texts.stream()
                .map(text -> cards(text).stream().map(ValueCard::key).collect(Collectors.toSet()))
                .toList();
        double[][] alike = new double[texts.size()][texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < texts.size(); j++) {
                double said =
                        meant ? Sense.likeness(meanings.get(i), meanings.get(j)) : overlap(words.get(i), words.get(j));
                alike[i][j] =
                        i == j ? 1 + WEIGHT_OF_CARDS : said + WEIGHT_OF_CARDS * overlap(cards.get(i), cards.get(j));
            }
        }
        return alike;
    }

    /** What all have in common, for they answer the same question, tells none of them apart from the others. */
    private static List<float[]> fromTheirMiddle(List<float[]> meanings) {
        if (meanings.size() < FEWEST) {
            return meanings;
        }
        float[] middle = new float[meanings.getFirst().length];
        meanings.forEach(each -> add(middle, each, 1f / meanings.size()));
        return meanings.stream().map(each -> direction(each, middle)).toList();
    }

    private static float[] direction(float[] meaning, float[] from) {
        float[] direction = meaning.clone();
        add(direction, from, -1);
        double length = Math.sqrt(Sense.likeness(direction, direction));
        float[] unit = new float[direction.length];
        add(unit, direction, length == 0 ? 0 : (float) (1 / length));
        return unit;
    }

    private static void add(float[] to, float[] other, float times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += other[i] * times;
        }
    }

    /** The key of the card that most of a group could be on; empty where there is none. */
    String card(List<String> texts) {
        Map<String, Integer> weights = new HashMap<>();
        for (String text : texts) {
            List<ValueCard> cards = cards(text);
            for (int i = 0; i < cards.size(); i++) {
                weights.merge(cards.get(i).key(), CARDS - i, Integer::sum);
            }
        }
        return weights.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private List<ValueCard> cards(String text) {
        return suggestions.of(text, Locale.ENGLISH, CARDS);
    }

    private static Set<String> words(String text) {
        List<String> words = new ArrayList<>();
        GAP.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORT)
                .forEach(words::add);
        return new HashSet<>(words);
    }

    private static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }
}
