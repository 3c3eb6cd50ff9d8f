package org.nobo.chat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The mark a delivery carries on the platform, so that it can be asked for before it is said again.
 *
 * @param value 25 characters of {@code a-z2-7}: it must fit a Discord nonce
 */
public record DeliveryKey(String value) {
    /** Characters in a key: 25 of 5 bits are 125 bits, so two intentions never share one. */
    public static final int LENGTH = 25;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    public DeliveryKey {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("A delivery key has " + LENGTH + " characters, not " + value.length());
        }
    }

    /** The key of one intention: the same each time it is decided. */
    public static DeliveryKey of(CommunityId community, PlatformId platform, String intention) {
        byte[] hash = sha256(community.value() + "\n" + platform.value() + "\n" + intention);
        StringBuilder key = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            key.append(ALPHABET.charAt(fiveBits(hash, i * 5)));
        }
        return new DeliveryKey(key.toString());
    }

    private static int fiveBits(byte[] bytes, int from) {
        int index = from / 8;
        int word = (bytes[index] & 0xff) << 8 | (bytes[index + 1] & 0xff);
        return word >> (11 - from % 8) & 31;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
