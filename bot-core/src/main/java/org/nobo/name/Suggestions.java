package org.nobo.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.nobo.meaning.Model;
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

    /** A process has each model once, and the cards never change: what they mean is made out once, too. */
    private static final Map<Model, AtomicReference<Facets>> MADE_OUT = new ConcurrentHashMap<>();

    private final Sense sense;
    private final AtomicReference<Facets> facets;

    public Suggestions(Sense sense) {
        this(sense, new AtomicReference<>(Facets.NONE));
    }

    private Suggestions(Sense sense, AtomicReference<Facets> facets) {
        this.sense = sense;
        this.facets = facets;
    }

    /** With all others of this process that have the same model they share what the cards mean. */
    public static Suggestions sharing(Sense sense) {
        return new Suggestions(
                sense, MADE_OUT.computeIfAbsent(sense.model(), model -> new AtomicReference<>(Facets.NONE)));
    }

    /** Looks up beforehand what the cards mean, which takes some seconds; nothing happens where there is no model, or not yet. */
    public void prepare() {
        var unused = facets(ValuesCatalogue.in(Locale.ENGLISH));
    }

    /** The likeliest first; by meaning, each from another corner of what people value. */
    public List<ValueCard> of(String words, Locale language, int most) {
        ValuesCatalogue cards = ValuesCatalogue.in(language);
        boolean readable =
                LANGUAGE.equals(language.getLanguage()) && Likeness.words(words).size() >= FEWEST_WORDS;
        return (readable ? sense.of(words) : Optional.<float[]>empty())
                .map(meaning -> likeliest(facets(cards).likelihoods(meaning), most))
                .filter(found -> !found.isEmpty())
                .orElseGet(() -> cards.suggestions(words, most));
    }

    /** Of the likeliest corners the likeliest cards. */
    private static List<ValueCard> likeliest(Map<ValueCard, Double> likely, int most) {
        Map<SchwartzValue, Double> corners = new EnumMap<>(SchwartzValue.class);
        Map<SchwartzValue, ValueCard> first = new EnumMap<>(SchwartzValue.class);
        likely.forEach((card, each) -> {
            corners.merge(card.schwartz(), each, Double::sum);
            first.merge(card.schwartz(), card, (one, other) -> likely.get(one) >= likely.get(other) ? one : other);
        });
        List<SchwartzValue> inOrder = new ArrayList<>(corners.keySet());
        inOrder.sort(Comparator.comparing(corners::get, Comparator.reverseOrder()));
        return inOrder.stream().limit(most).map(first::get).toList();
    }

    /** Where two ask at the same time, nothing is lost but time. */
    private Facets facets(ValuesCatalogue cards) {
        Facets known = facets.get();
        if (known.isEmpty()) {
            known = Facets.of(cards, sense);
            facets.set(known);
        }
        return known;
    }
}
