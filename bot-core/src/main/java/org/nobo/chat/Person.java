package org.nobo.chat;

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
 */
public record Person(
        Account account, String name, Kind kind, boolean leads, Optional<ZoneId> zone, Optional<Locale> language) {

    /** Who takes part, and who is only passing by. */
    public enum Kind {
        MEMBER,
        GUEST,
        BOT
    }

    /** A plain member of whom no more is known than the name. */
    public static Person named(Account account, String name) {
        return new Person(account, name, Kind.MEMBER, false, Optional.empty(), Optional.empty());
    }
}
