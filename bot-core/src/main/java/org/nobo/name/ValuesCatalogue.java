package org.nobo.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nobo.chat.Control;

/** The cards of values people choose from, in one language; first those that are chosen most often. */
public final class ValuesCatalogue {
    private static final Pattern SEPARATOR = Pattern.compile("[,;/|\\n]+");

    private final Map<String, ValueCard> cards = new LinkedHashMap<>();
    private final Map<String, ValueCard> byName = new LinkedHashMap<>();
    private final Pattern and;

    /**
     * @param cards in the order they are offered
     * @param and the words that stand between the last two things of a list in this language
     * @throws IllegalArgumentException when two cards have one key or one name
     */
    ValuesCatalogue(List<ValueCard> cards, List<String> and) {
        this.and = Pattern.compile("(?i)(?:^|\\s+)(?:"
                + String.join("|", and.stream().map(Pattern::quote).toList()) + ")\\s+");
        for (ValueCard card : cards) {
            if (this.cards.put(card.key(), card) != null || byName.put(Likeness.plain(card.name()), card) != null) {
                throw new IllegalArgumentException("Two cards are \"" + card.key() + "\" or called the same");
            }
        }
    }

    /** The cards in this language, or in English where there are none yet. */
    public static ValuesCatalogue in(Locale language) {
        return CatalogueFile.read(language);
    }

    public List<ValueCard> cards() {
        return List.copyOf(cards.values());
    }

    public Optional<ValueCard> card(String key) {
        return Optional.ofNullable(cards.get(key));
    }

    /** The cards with these keys, in this order; a key that has no card any more is left out. */
    public List<ValueCard> cards(Collection<String> keys) {
        return keys.stream().flatMap(key -> card(key).stream()).toList();
    }

    /** What the cards with these keys are called. */
    public List<String> names(Collection<String> keys) {
        return cards(keys).stream().map(ValueCard::name).toList();
    }

    /** All cards, as the options of a menu. */
    public List<Control.Option> options() {
        return options(cards());
    }

    static List<Control.Option> options(List<ValueCard> some) {
        return some.stream()
                .map(card -> new Control.Option(card.key(), card.name(), card.meaning()))
                .toList();
    }

    /** The cards that somebody may be about to name, who has typed so much: "cur" is the beginning of Curiosity. */
    List<ValueCard> beginning(String typed) {
        String plain = Likeness.plain(typed);
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(plain))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The card of this name or key, whatever the case; with a slip of the finger only where one card alone is near. */
    public Optional<ValueCard> named(String typed) {
        String plain = Likeness.plain(typed);
        ValueCard exact = byName.getOrDefault(plain, cards.get(plain.replace(' ', '-')));
        if (exact != null) {
            return Optional.of(exact);
        }
        int allowed = Likeness.slipsAllowed(plain);
        List<ValueCard> near = byName.entrySet().stream()
                .filter(entry -> Likeness.slips(plain, entry.getKey()) <= allowed)
                .map(Map.Entry::getValue)
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /** Understands "learning, Courage and kindnes". */
    public ValuesRead read(String typed) {
        Set<ValueCard> known = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String piece : SEPARATOR.splitAsStream(typed).toList()) {
            named(piece)
                    .ifPresentOrElse(
                            known::add, () -> and.splitAsStream(piece).forEach(part -> readInto(known, unknown, part)));
        }
        return new ValuesRead(List.copyOf(known), unknown);
    }

    private void readInto(Set<ValueCard> known, List<String> unknown, String part) {
        List<ValueCard> each = namedIn(part);
        if (each.isEmpty() && !part.isBlank()) {
            unknown.add(part.strip());
        }
        known.addAll(each);
    }

    /** The one card named, or one for every word: "learning courage". Nothing when a word is left over. */
    private List<ValueCard> namedIn(String part) {
        Optional<ValueCard> whole = named(part);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<ValueCard> each = Likeness.words(part).stream()
                .flatMap(word -> named(word).stream())
                .toList();
        return each.size() == Likeness.words(part).size() ? each : List.of();
    }

    /** Cards that somebody may mean with these words, the likeliest first; for them to confirm, never to be set. */
    public List<ValueCard> suggestions(String words, int most) {
        List<String> typed = Likeness.words(words);
        Map<ValueCard, Integer> scores = new LinkedHashMap<>();
        cards.values().forEach(card -> scores.put(card, score(card, typed)));
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The name counts more than the sentence, and a word of the sentence only if it is long enough to mean something. */
    private static int score(ValueCard card, List<String> typed) {
        int score = 0;
        for (String word : typed) {
            for (String name : Likeness.words(card.name())) {
                score += Likeness.akin(word, name) || Likeness.slips(word, name) <= Likeness.slipsAllowed(word) ? 5 : 0;
            }
            score += card.near().stream()
                            .flatMap(near -> Likeness.words(near).stream())
                            .anyMatch(said -> means(word, said))
                    ? 2
                    : 0;
            score += Likeness.words(card.meaning()).stream().anyMatch(said -> means(word, said)) ? 1 : 0;
        }
        return score;
    }

    private static boolean means(String word, String said) {
        return word.length() > 4 && Likeness.akin(word, said);
    }
}
