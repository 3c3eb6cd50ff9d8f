package org.nobo.store;

import java.util.Map;

/**
 * The words by which the values of an enum stand in the database: written by hand, so that renaming one in the code
 * changes nothing that is stored.
 *
 * @param written a word for each
 */
record StoredWords<T extends Enum<T>>(Map<T, String> written) {
    StoredWords {
        written = Map.copyOf(written);
    }

    String of(T value) {
        return written.get(value);
    }

    /** @throws IllegalStateException when nothing is written so */
    T read(String word) {
        return written.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "None of " + written.keySet() + " is written " + word + " in the database"));
    }
}
