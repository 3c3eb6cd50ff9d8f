package org.nobo.resource.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nobo.resource.knowhow.Entry;

/**
 * One of the texts by which an entry can be understood: all of it, its title, or a way somebody asked for it.
 *
 * @param digest the same for the same text, and for no other
 * @param whole whether it is all of the entry
 */
record Way(String digest, String text, boolean whole) {
    /** Ways of one entry; who was asked in more has been understood by then. */
    private static final int MOST = 64;

    /** The whole comes first. */
    static List<Way> of(Entry entry) {
        Map<String, Way> ways = new LinkedHashMap<>();
        add(ways, entry.title() + "\n" + entry.words(), true);
        add(ways, entry.title(), false);
        entry.aliases().forEach(alias -> add(ways, alias, false));
        return List.copyOf(ways.values());
    }

    private static void add(Map<String, Way> ways, String text, boolean whole) {
        if (!text.isBlank() && ways.size() < MOST) {
            String digest = digest(text);
            ways.putIfAbsent(digest, new Way(digest, text, whole));
        }
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
