package org.nobo.resource.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Facets;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.share.KindWords;
import org.nobo.resource.share.ServedValues;

/**
 * What somebody typed behind the command: words, and among them pairs such as {@code kind:mentors}.
 *
 * @param pairs each of them, and what it alone stands for
 */
record Wanted(String words, List<Pair> pairs, Optional<String> unknownKind) {
    private static final List<String> FACETS = List.of("kind", "value", "by", "language");

    Wanted {
        pairs = List.copyOf(pairs);
    }

    /** One of the pairs, as typed. */
    record Pair(String typed, Facets facets) {}

    /** All of them together; of two of a sort the later counts. */
    Facets facets() {
        return pairs.stream().map(Pair::facets).reduce(Facets.ALL, Wanted::both);
    }

    private static Facets both(Facets one, Facets other) {
        return new Facets(
                other.kind().or(one::kind),
                other.value().isEmpty() ? one.value() : other.value(),
                other.by().isEmpty() ? one.by() : other.by(),
                other.language().isEmpty() ? one.language() : other.language());
    }

    static Wanted read(String typed, Turn turn) {
        List<Pair> pairs = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Optional<String> unknown = Optional.empty();
        for (String word : pairedUp(typed, turn)) {
            String value = word.substring(word.indexOf(':') + 1);
            String facet = facet(word, turn);
            if (facet.isEmpty() || value.isEmpty()) {
                words.add(word);
                continue;
            }
            Optional<Kind> kind = KindWords.meant(value, turn);
            if (facet.equals("kind") && kind.isEmpty()) {
                unknown = Optional.of(value);
            }
            pairs.add(new Pair(
                    word,
                    switch (facet) {
                        case "kind" -> new Facets(kind, "", "", "");
                        case "value" -> new Facets(Optional.empty(), served(value, turn), "", "");
                        case "by" -> new Facets(Optional.empty(), "", value.replaceFirst("^@", ""), "");
                        default -> new Facets(Optional.empty(), "", "", language(value, turn));
                    }));
        }
        return new Wanted(String.join(" ", words), pairs, unknown);
    }

    /** The words as typed; {@code kind: mentors} is a pair, too. */
    private static List<String> pairedUp(String typed, Turn turn) {
        List<String> words = new ArrayList<>();
        for (String word : typed.strip().split("\\s+")) {
            boolean begun = !words.isEmpty()
                    && words.getLast().endsWith(":")
                    && !facet(words.getLast(), turn).isEmpty();
            words.add(begun ? words.removeLast() + word : word);
        }
        return words;
    }

    /** What stands before the colon, in English, whichever language it is in. */
    private static String facet(String word, Turn turn) {
        String name = word.contains(":")
                ? word.substring(0, word.indexOf(':')).toLowerCase(turn.words().language())
                : "";
        return FACETS.stream()
                .filter(facet -> turn.words().list("find." + facet + ".words").contains(name))
                .findFirst()
                .orElse("");
    }

    /** A value by the name it is kept by; where there is no such card it may be the beginning of one. */
    private static String served(String typed, Turn turn) {
        List<String> names = ServedValues.read(typed, turn.words().language()).names();
        return names.size() == 1 ? names.getFirst() : typed;
    }

    /** A language by its code, whether it was called by that, in itself, in the member's language or in English. */
    private static String language(String typed, Turn turn) {
        return Stream.of(Locale.getISOLanguages())
                .filter(code -> Stream.of(Locale.of(code), turn.words().language(), Locale.ENGLISH)
                        .map(in -> Locale.of(code).getDisplayLanguage(in))
                        .collect(Collectors.toSet())
                        .stream()
                        .anyMatch(typed::equalsIgnoreCase))
                .findFirst()
                .orElse(typed);
    }
}
