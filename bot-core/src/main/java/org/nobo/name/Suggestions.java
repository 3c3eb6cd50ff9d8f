package org.nobo.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.meaning.Sense;

/**
 * Which cards somebody may mean with their own words, for them to confirm, never to be set. Told by what the words mean,
 * where there is a model that knows their language; else by the words themselves.
 */
public final class Suggestions {
    /** The model knows English. */
    private static final String LANGUAGE = Locale.ENGLISH.getLanguage();

    /** Of a word alone a model makes something whatever it is; the cards know theirs. */
    private static final int FEWEST_WORDS = 2;

    private final Sense sense;

    /** Made once from the cards, which never change. */
    private volatile List<Facet> facets = List.of();

    public Suggestions(Sense sense) {
        this.sense = sense;
    }

    /** One of the things people say who mean a card, and the direction it points to. */
    @SuppressWarnings("ArrayRecordComponent") // compared with nothing, and never handed out
    private record Facet(ValueCard card, float[] meaning) {}

    /** The likeliest first; by meaning, each from another corner of what people value. */
    public List<ValueCard> of(String words, Locale language, int most) {
        ValuesCatalogue cards = ValuesCatalogue.in(language);
        boolean readable =
                LANGUAGE.equals(language.getLanguage()) && Likeness.words(words).size() >= FEWEST_WORDS;
        Optional<float[]> meaning = readable ? sense.of(words) : Optional.empty();
        return meaning.map(direction -> nearest(direction, facets(cards), most))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> cards.suggestions(words, most));
    }

    private static List<ValueCard> nearest(float[] meaning, List<Facet> facets, int most) {
        Map<ValueCard, Double> likeness = likeness(meaning, facets);
        Map<SchwartzValue, Double> corners = likeness.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().schwartz(),
                        () -> new EnumMap<>(SchwartzValue.class),
                        Collectors.averagingDouble(Map.Entry::getValue)));
        List<ValueCard> inOrder = likeness.keySet().stream()
                .sorted(Comparator.<ValueCard>comparingDouble(
                                card -> -likeness.get(card) - corners.get(card.schwartz()))
                        .thenComparing(ValueCard::key))
                .toList();
        return fromEachCorner(inOrder, most);
    }

    /** What a card says best counts as much as all it says together. */
    private static Map<ValueCard, Double> likeness(float[] meaning, List<Facet> facets) {
        Map<ValueCard, DoubleSummaryStatistics> near = new LinkedHashMap<>();
        for (Facet facet : facets) {
            near.computeIfAbsent(facet.card(), card -> new DoubleSummaryStatistics())
                    .accept(Sense.likeness(meaning, facet.meaning()));
        }
        Map<ValueCard, Double> likeness = new LinkedHashMap<>();
        near.forEach((card, each) -> likeness.put(card, each.getMax() + each.getAverage()));
        return likeness;
    }

    private static List<ValueCard> fromEachCorner(List<ValueCard> inOrder, int most) {
        Set<SchwartzValue> taken = EnumSet.noneOf(SchwartzValue.class);
        List<ValueCard> suggested = new ArrayList<>();
        for (ValueCard card : inOrder) {
            if (suggested.size() < most && taken.add(card.schwartz())) {
                suggested.add(card);
            }
        }
        return suggested;
    }

    /** Their directions are asked for once; where two do it at the same time, nothing is lost but time. */
    private List<Facet> facets(ValuesCatalogue cards) {
        if (facets.isEmpty()) {
            List<ValueCard> of = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (ValueCard card : cards.cards()) {
                for (String near : card.near()) {
                    of.add(card);
                    texts.add("I value " + card.name().toLowerCase(Locale.ROOT) + ": " + near);
                }
            }
            List<float[]> meanings = sense.ofAll(texts);
            List<Facet> found = new ArrayList<>();
            for (int i = 0; i < meanings.size(); i++) {
                found.add(new Facet(of.get(i), meanings.get(i)));
            }
            facets = List.copyOf(found);
        }
        return facets;
    }
}
