package org.nobo.connect.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.words.Accents;

/** Whether two short texts speak of the same: they share a word that means something. */
final class Topics {
    private static final Set<String> SMALL = Set.of(
            "about",
            "after",
            "also",
            "another",
            "anybody",
            "anyone",
            "around",
            "because",
            "been",
            "before",
            "being",
            "best",
            "better",
            "from",
            "getting",
            "good",
            "have",
            "help",
            "helping",
            "into",
            "just",
            "know",
            "learn",
            "like",
            "looking",
            "made",
            "make",
            "making",
            "more",
            "need",
            "offer",
            "other",
            "others",
            "people",
            "share",
            "some",
            "somebody",
            "someone",
            "something",
            "than",
            "that",
            "their",
            "them",
            "there",
            "they",
            "thing",
            "things",
            "this",
            "want",
            "ways",
            "well",
            "what",
            "when",
            "where",
            "which",
            "with",
            "work",
            "working",
            "would",
            "your");

    private static final int SHORTEST = 4;
    private static final int STEM = 5;
    private static final int LONGEST_PHRASE = 40;

    private Topics() {}

    static boolean meet(String a, String b) {
        Set<String> topics = of(a);
        return of(b).stream().anyMatch(topics::contains);
    }

    /**
     * What a text is about: the beginnings of its words ("mentoring" and "mentor" begin alike), and each thing it lists, for
     * "UX" and "3D" are short.
     */
    static Set<String> of(String text) {
        String plain = Accents.without(text).toLowerCase(Locale.ROOT);
        Set<String> topics = Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST && !SMALL.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toCollection(HashSet::new));
        Arrays.stream(plain.split("[;,\\n]+"))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty() && phrase.length() <= LONGEST_PHRASE && !SMALL.contains(phrase))
                .forEach(topics::add);
        return topics;
    }
}
