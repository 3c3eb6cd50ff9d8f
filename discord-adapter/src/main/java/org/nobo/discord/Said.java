package org.nobo.discord;

import java.util.HashMap;
import java.util.Map;
import org.nobo.chat.LastUsed;

/**
 * What this process knows of what it said a short while ago: which message carries which nonce, from Discord's answers
 * and from hearing itself over the gateway. It is lost with the process, and then history is read instead.
 */
final class Said {
    private static final int REMEMBERED = 10_000;

    private final Map<String, String> nonceByMessage = new LastUsed<>(REMEMBERED);
    private final Map<String, Map<Integer, String>> unfinished = new LastUsed<>(REMEMBERED);

    synchronized void said(String nonce, String messageId) {
        nonceByMessage.put(messageId, nonce);
    }

    synchronized boolean isKnownAs(String messageId, String nonce) {
        return nonce.equals(nonceByMessage.get(messageId));
    }

    /** Whether this message is known to be another one than that. */
    synchronized boolean isAnother(String messageId, String nonce) {
        String known = nonceByMessage.get(messageId);
        return known != null && !known.equals(nonce);
    }

    /** Of a speech in several messages, some stand already: these are not said again. */
    synchronized void partlySaid(String key, Map<Integer, String> partsThere) {
        unfinished.put(key, Map.copyOf(partsThere));
    }

    synchronized Map<Integer, String> partsThere(String key) {
        return new HashMap<>(unfinished.getOrDefault(key, Map.of()));
    }

    synchronized void whole(String key) {
        unfinished.remove(key);
    }
}
