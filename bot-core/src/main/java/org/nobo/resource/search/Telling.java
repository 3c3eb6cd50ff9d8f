package org.nobo.resource.search;

import java.util.Set;
import java.util.stream.Collectors;

/** The words of a question, or of what somebody tells of themselves, that say what it is about. */
public final class Telling {
    private final Set<String> stems;

    private Telling(Set<String> stems) {
        this.stems = stems;
    }

    public static Telling in(String text) {
        return new Telling(stems(text));
    }

    /** How many of them this text has too, against all, from 0 to 1; 0 when the question has none. */
    public double sharedBy(String text) {
        if (stems.isEmpty()) {
            return 0;
        }
        long shared = stems(text).stream().filter(stems::contains).count();
        return (double) shared / stems.size();
    }

    /** What these words have in common with others that are only other forms of them. */
    public Set<String> stems() {
        return Set.copyOf(stems);
    }

    private static Set<String> stems(String text) {
        Tongue tongue = Tongue.of(text);
        return tongue.words(text).stream()
                .filter(word -> !tongue.isSmall(word.typed()))
                .map(Word::stem)
                .collect(Collectors.toSet());
    }
}
