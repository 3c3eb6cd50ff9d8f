package org.nobo.connect.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

    private Topics() {}

    static boolean meet(String a, String b) {
        Set<String> words = words(a);
        return words(b).stream().anyMatch(words::contains);
    }

    /** The beginnings of the words: "mentoring" and "mentor" begin alike. */
    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST && !SMALL.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
