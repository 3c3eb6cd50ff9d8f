package org.nobo.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a platform tells of somebody.
 *
 * @param name the name shown to others
 * @param kind members take part; guests and bots are never enrolled
 * @param leads whether the platform counts them among those who look after the workspace (owners, admins, installers)
 * @param zone their time zone, where the platform knows it
 * @param language their language, where the platform knows it
 * @param awayUntil until when they are away, on vacation say, where the platform tells
 */
public record Person(
        Account account,
        String name,
        Kind kind,
        boolean leads,
        Optional<ZoneId> zone,
        Optional<Locale> language,
        Optional<Instant> awayUntil) {

    /** They are away, and have not said until when. */
    public static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    /** Who takes part, and who is only passing by. */
    public enum Kind {
        MEMBER,
        GUEST,
        BOT
    }

    /** Somebody who is here, or of whom the platform does not tell. */
    public Person(
            Account account, String name, Kind kind, boolean leads, Optional<ZoneId> zone, Optional<Locale> language) {
        this(account, name, kind, leads, zone, language, Optional.empty());
    }

    /** The same, away until then. */
    public Person away(Instant until) {
        return new Person(account, name, kind, leads, zone, language, Optional.of(until));
    }

    /** The same, here. */
    public Person back() {
        return new Person(account, name, kind, leads, zone, language, Optional.empty());
    }

    /** A plain member of whom no more is known than the name. */
    public static Person named(Account account, String name) {
        return new Person(account, name, Kind.MEMBER, false, Optional.empty(), Optional.empty());
    }
}
