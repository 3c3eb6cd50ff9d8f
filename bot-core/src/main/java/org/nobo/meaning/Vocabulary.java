package org.nobo.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The English words the models know whole. No model is loaded for it. */
public final class Vocabulary {
    private static final String FILE = "bert-vocabulary-en.txt";

    private final Map<String, Integer> ranks = new LinkedHashMap<>();

    private Vocabulary() {}

    private static final class Read {
        private static final Vocabulary ONCE = read();
    }

    public static Vocabulary english() {
        return Read.ONCE;
    }

    /** In small letters. */
    public boolean has(String word) {
        return ranks.containsKey(word);
    }

    /** How common a word is: the smaller, the more. */
    public OptionalInt rank(String word) {
        Integer rank = ranks.get(word);
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** All of them, the common ones first. */
    public Set<String> words() {
        return Collections.unmodifiableSet(ranks.keySet());
    }

    private static Vocabulary read() {
        Vocabulary vocabulary = new Vocabulary();
        try (InputStream in = Vocabulary.class.getClassLoader().getResourceAsStream(FILE)) {
            String all = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            all.lines()
                    .filter(line -> line.chars().allMatch(letter -> letter >= 'a' && letter <= 'z'))
                    .filter(line -> line.length() > 1 || line.equals("a") || line.equals("i"))
                    .forEach(word -> vocabulary.ranks.putIfAbsent(word, vocabulary.ranks.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("The vocabulary cannot be read", e);
        }
        return vocabulary;
    }
}
