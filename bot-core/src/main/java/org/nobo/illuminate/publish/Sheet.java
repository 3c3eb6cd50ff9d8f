package org.nobo.illuminate.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * One file of a site, not made yet.
 *
 * @param path with forward slashes
 * @param fingerprint of all it is made of: where it is the same, the file is the same
 * @param content makes it
 */
public record Sheet(String path, String fingerprint, Supplier<byte[]> content) {

    static Sheet of(String path, String fingerprint, Supplier<String> text) {
        return new Sheet(path, fingerprint, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    static Sheet of(String path, byte[] content) {
        return new Sheet(path, fingerprint(content), () -> content);
    }

    static String fingerprint(String of) {
        return fingerprint(of.getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(byte[] of) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(of);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
