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
 * One of the texts by which an entry can be understood: all of it, its title, its title below the headings it stands under, a
 * way somebody asked for it, or a part of what is too long to mean one thing.
 *
 * @param digest the same for the same text, and for no other
 */
record Way(String digest, String text) {
    /** Ways of one entry; who was asked in more has been understood by then. */
    private static final int MOST = 64;

    static List<Way> of(Entry entry) {
        Map<String, Way> ways = new LinkedHashMap<>();
        add(ways, entry.title() + "\n" + entry.words());
        add(ways, entry.title());
        List<String> above = entry.section().trail().above();
        if (!above.isEmpty()) {
            add(ways, String.join(". ", above) + ". " + entry.title());
        }
        entry.aliases().forEach(alias -> add(ways, alias));
        Parts.of(entry).forEach(part -> add(ways, part));
        return List.copyOf(ways.values());
    }

    private static void add(Map<String, Way> ways, String text) {
        if (!text.isBlank() && ways.size() < MOST) {
            String digest = digest(text);
            ways.putIfAbsent(digest, new Way(digest, text));
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
