package org.nobo.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What somebody takes along to Slack and must bring back, so that nobody is brought here who did not begin here: chance,
 * until when it is good, and our mark on both. Their browser keeps the same in a cookie.
 */
final class Passes {
    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    static final String COOKIE = "nobo-install";

    private static final String MAC = "HmacSHA256";
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SecretKeySpec key;
    private final SlackAccess access;

    Passes(Tenancy.App app, SlackAccess access) {
        this.key = new SecretKeySpec(app.secret().getBytes(StandardCharsets.UTF_8), MAC);
        this.access = access;
    }

    String issue() {
        byte[] chance = new byte[16];
        CHANCE.nextBytes(chance);
        String pass =
                HexFormat.of().formatHex(chance) + "-" + now().plus(GOOD_FOR).getEpochSecond();
        return pass + "-" + mark(pass);
    }

    /** How it is given to the browser that goes to Slack. */
    String cookie(String pass) {
        return COOKIE + "=" + pass + "; Path=/slack; Max-Age=" + GOOD_FOR.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (access.isNearby() ? "" : "; Secure");
    }

    /**
     * @param cookies what the browser brought
     */
    boolean isGood(String pass, String cookies) {
        int end = pass.lastIndexOf('-');
        return end > 0
                && same(pass.substring(end + 1), mark(pass.substring(0, end)))
                && !now().isAfter(ends(pass.substring(0, end)))
                && carries(cookies, pass);
    }

    private static boolean carries(String cookies, String pass) {
        for (String cookie : cookies.split(";")) {
            if (same(cookie.strip(), COOKIE + "=" + pass)) {
                return true;
            }
        }
        return false;
    }

    private static Instant ends(String marked) {
        return Instant.ofEpochSecond(Long.parseLong(marked.substring(marked.indexOf('-') + 1)));
    }

    private Instant now() {
        return access.clock().instant();
    }

    private String mark(String pass) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(pass.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign", e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
