package org.nobo.resource.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Words that hold a question together and say nothing of what it is about. */
final class SmallWords {
    private static final Set<String> ALL = read();

    private SmallWords() {}

    static boolean contain(String word) {
        return ALL.contains(word);
    }

    private static Set<String> read() {
        try (InputStream in = SmallWords.class.getResourceAsStream("small-words.txt")) {
            return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException("The small words cannot be read", e);
        }
    }
}
