package org.nobo.chat;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers so many and no more: what was not used for longest is forgotten. For one thread at a time. */
public final class LastUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    public LastUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
