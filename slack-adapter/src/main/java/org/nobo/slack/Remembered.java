package org.nobo.slack;

import java.util.Map;
import java.util.function.Supplier;
import org.nobo.chat.LastUsed;

/** What Slack said, or would say when asked: of what was used last it is remembered, for the rest it is asked. */
final class Remembered<V> {
    private final Map<String, V> known;

    /**
     * @param most so many are remembered
     */
    Remembered(int most) {
        known = new LastUsed<>(most);
    }

    void put(String key, V value) {
        synchronized (known) {
            known.put(key, value);
        }
    }

    /** Asks where it is not known. Nobody waits for somebody else's question; two may ask the same. */
    V get(String key, Supplier<V> asked) {
        synchronized (known) {
            V value = known.get(key);
            if (value != null) {
                return value;
            }
        }
        V value = asked.get();
        put(key, value);
        return value;
    }
}
