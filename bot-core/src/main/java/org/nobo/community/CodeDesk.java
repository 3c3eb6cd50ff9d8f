package org.nobo.community;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nobo.chat.MemberId;
import org.nobo.community.OneTimeCodes.Purpose;

/**
 * Gives out codes that somebody carries from one platform to another, and takes them there: once, within a quarter of an
 * hour. Who types what is none may not go on for long.
 */
public final class CodeDesk {
    /** So long a code is good, and so long whoever guessed too often waits. */
    public static final Duration GOOD = Duration.ofMinutes(15);

    private static final int MOST_WRONG = 5;

    /** No letter that is taken for a digit, or for another letter. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 10;

    private final OneTimeCodes codes;
    private final byte[] secret;

    /**
     * @param secret what nobody else knows; the same event makes the same code with it
     */
    public CodeDesk(OneTimeCodes codes, byte[] secret) {
        this.codes = codes;
        this.secret = secret.clone();
    }

    /** What came of a code that was typed. */
    public sealed interface Taken {}

    /** It is one, and was given by this member. */
    public record From(MemberId giver) implements Taken {}

    /** It is none, or no longer. */
    public record Wrong() implements Taken {}

    /** They have tried too often; it was not looked at. */
    public record TooOften() implements Taken {}

    /** A new code, as it is to be typed: {@code ABCDE-FGHJK}. */
    public String give(Purpose purpose, MemberId giver, String event, Instant now) {
        String code = code(purpose.written() + "\n" + event);
        codes.give(purpose, giver, digest(purpose, code), now.plus(GOOD));
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    public Taken take(Purpose purpose, MemberId typing, String typed, Instant now) {
        if (codes.wrongSince(typing, now.minus(GOOD)) >= MOST_WRONG) {
            return new TooOften();
        }
        Optional<MemberId> giver = codes.take(purpose, digest(purpose, typed), now);
        if (giver.isEmpty()) {
            codes.wrong(typing, now);
        }
        return giver.<Taken>map(From::new).orElseGet(Wrong::new);
    }

    /** Fifty bits. */
    private String code(String event) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] drawn = mac.doFinal(event.getBytes(StandardCharsets.UTF_8));
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                code.append(ALPHABET.charAt(drawn[i] & 31));
            }
            return code.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows HMAC with SHA-256", e);
        }
    }

    /** However it is typed: in small letters, with other dashes, with spaces. */
    static String digest(Purpose purpose, String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((purpose.written() + "\n" + plain).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
