package org.nobo.resource.knowhow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of resource an entry is. The stored words are written by hand, for they outlive the code. */
public enum Kind {
    IDEAS("ideas", "idea"),
    METHODS("methods", "method"),
    MENTORS("mentors", "mentor"),
    PROCESSES("processes", "process"),
    INFORMATION("information", "info"),
    TECHNOLOGY("technology", "technologies"),
    EQUIPMENT("equipment", "tools"),
    MONEY("money", "funding"),
    /** What members told and agreed to share with each other; it is told elsewhere, and only found here. */
    STORIES("stories", "story");

    private final String stored;
    private final String alsoWritten;

    Kind(String stored, String alsoWritten) {
        this.stored = stored;
        this.alsoWritten = alsoWritten;
    }

    /** Its word in the database, in front matter and in searches. */
    public String stored() {
        return stored;
    }

    /** Those that somebody can share by hand: a story is told, not filed. */
    public static List<Kind> shared() {
        return Arrays.stream(values()).filter(kind -> kind != STORIES).toList();
    }

    /** The kind people mean by this word, whatever its case, in the singular too. */
    public static Optional<Kind> named(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.stored.equals(wanted) || kind.alsoWritten.equals(wanted))
                .findFirst();
    }

    /**
     * The kind stored under this word.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Kind ofStored(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.stored.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of know-how is stored as " + word));
    }
}
