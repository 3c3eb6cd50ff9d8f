package org.nobo.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private volatile Optional<Facets> facets = Optional.empty();

    public Suggestions(Sense sense) {
        this.sense = sense;
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
        Facets known = facets.orElseGet(() -> Facets.of(cards, sense));
        if (!known.isEmpty()) {
            facets = Optional.of(known);
        }
        return known;
    }
}
