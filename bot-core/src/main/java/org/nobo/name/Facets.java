package org.nobo.name;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nobo.meaning.Sense;

/**
 * What people say who hold each value, as directions, seen from their middle: what all of them have in common tells nothing
 * about any of them.
 */
final class Facets {
    /** How far around a saying what means about the same counts: at this distance it counts for a third of what it says. */
    private static final double WIDTH = .05;

    /** The few words a card is near to can be said in many ways, for and against; together they point at what is meant. */
    private static final List<String> PHRASES =
            List.of("I value %s: %s", "%2$s", "it is good for %2$s", "it is bad for %2$s");

    /** Where nothing is known of any meaning. */
    static final Facets NONE = new Facets();

    private final List<ValueCard> cards = new ArrayList<>();
    private final List<float[]> directions = new ArrayList<>();
    private float[] middle = {};

    private Facets() {}

    /** Empty where there is no model, or not yet. */
    static Facets of(ValuesCatalogue catalogue, Sense sense) {
        Facets facets = new Facets();
        Map<String, List<String>> sayings = Sayings.english();
        List<List<String>> texts = new ArrayList<>();
        for (ValueCard card : catalogue.cards()) {
            card.near().forEach(near -> texts.add(phrases(card, near)));
            sayings.getOrDefault(card.key(), List.of()).forEach(saying -> texts.add(List.of(saying)));
            while (facets.cards.size() < texts.size()) {
                facets.cards.add(card);
            }
        }
        Iterator<float[]> meanings =
                sense.ofAll(texts.stream().flatMap(List::stream).toList()).iterator();
        if (!meanings.hasNext()) {
            return NONE;
        }
        List<float[]> said =
                texts.stream().map(same -> together(meanings, same.size())).toList();
        facets.middle = mean(said);
        said.forEach(each -> facets.directions.add(facets.seenFromTheMiddle(each)));
        return facets;
    }

    private static List<String> phrases(ValueCard card, String near) {
        String name = card.name().toLowerCase(Locale.ROOT);
        return PHRASES.stream().map(phrase -> phrase.formatted(name, near)).toList();
    }

    private static float[] together(Iterator<float[]> meanings, int many) {
        List<float[]> same = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            same.add(meanings.next());
        }
        return ofLengthOne(mean(same));
    }

    boolean isEmpty() {
        return cards.isEmpty();
    }

    /** How likely each card is meant, all of them together 1; none where nothing is known. */
    Map<ValueCard, Double> likelihoods(float[] meaning) {
        if (isEmpty()) {
            return Map.of();
        }
        float[] direction = seenFromTheMiddle(meaning);
        double[] near = directions.stream()
                .mapToDouble(each -> Math.exp((Sense.likeness(direction, each) - 1) / WIDTH))
                .toArray();
        double all = 0;
        for (double each : near) {
            all += each;
        }
        Map<ValueCard, Double> likely = new LinkedHashMap<>();
        for (int i = 0; i < near.length; i++) {
            likely.merge(cards.get(i), near[i] / all, Double::sum);
        }
        return likely;
    }

    private static float[] mean(List<float[]> all) {
        float[] mean = new float[all.getFirst().length];
        for (float[] each : all) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += each[i] / all.size();
            }
        }
        return mean;
    }

    private float[] seenFromTheMiddle(float[] meaning) {
        float[] seen = new float[meaning.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = meaning[i] - middle[i];
        }
        return ofLengthOne(seen);
    }

    private static float[] ofLengthOne(float[] direction) {
        double length = Math.sqrt(Sense.likeness(direction, direction));
        float[] one = new float[direction.length];
        for (int i = 0; i < one.length; i++) {
            one[i] = length == 0 ? 0 : (float) (direction[i] / length);
        }
        return one;
    }
}
