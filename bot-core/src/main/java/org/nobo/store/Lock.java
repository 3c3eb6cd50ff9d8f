package org.nobo.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.nobo.chat.Safe.Locked;

/**
 * Locks texts and opens them again: AES-256-GCM, with a number used once in front of each. Each is bound to what it is
 * about, so that what was locked for one cannot be put in place of another.
 */
final class Lock {
    private static final String MAKE_ONE = "make one with `openssl rand -hex 32`, and keep it as well as the tokens.";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final String name;
    private final Optional<SecretKey> key;
    private final String missing;

    private Lock(String name, Optional<SecretKey> key, String missing) {
        this.name = name;
        this.key = key;
        this.missing = missing;
    }

    /**
     * @param name what the key is called where it is set
     * @param hex 64 hexadecimal digits; anything else is no key, which is said as soon as one is needed
     */
    static Lock of(String name, String hex) {
        if (hex.isBlank()) {
            return new Lock(
                    name, Optional.empty(), name + " is not set; it locks away tokens in the database: " + MAKE_ONE);
        }
        if (!hex.strip().matches("[0-9a-fA-F]{64}")) {
            return new Lock(name, Optional.empty(), name + " is no key: it has 64 hexadecimal digits; " + MAKE_ONE);
        }
        byte[] bytes = HexFormat.of().parseHex(hex.strip());
        return new Lock(name, Optional.of(new SecretKeySpec(bytes, "AES")), "");
    }

    String locked(String about, String text) throws Locked {
        byte[] nonce = new byte[NONCE];
        CHANCE.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt", e);
        }
    }

    String opened(String about, String locked) throws Locked {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(locked));
            byte[] nonce = new byte[NONCE];
            whole.get(nonce);
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, about).doFinal(sealed), StandardCharsets.UTF_8);
        } catch (AEADBadTagException other) {
            throw new Locked(
                    name + " is not the key with which tokens were locked away; set the one that was used then.");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot decrypt", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String about) throws Locked, GeneralSecurityException {
        SecretKey turned = key.orElseThrow(() -> new Locked(missing));
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, turned, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** @throws Locked when there is no key */
    void mustTurn() throws Locked {
        if (key.isEmpty()) {
            throw new Locked(missing);
        }
    }
}
