package org.nobo.dialogue;

import java.util.Map;
import java.util.Map.Entry;

/**
 * The states of a dialogue and the names they have in the database. A name is written by hand and never changed, for what
 * is stored outlives the code.
 *
 * @param names name to record class
 */
public record States<S>(Map<String, Class<? extends S>> names) {
    public States {
        names = Map.copyOf(names);
    }

    String nameOf(Object state) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue() == state.getClass())
                .map(Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(state.getClass() + " has no name in the database"));
    }

    Class<? extends S> named(String name) {
        Class<? extends S> type = names.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No state is called " + name);
        }
        return type;
    }
}
