package org.nobo.connect.welcome;

import java.util.Optional;

/** The parts of what a newcomer is asked, in order. Stored by name, so a name is never changed. */
enum Part {
    VALUES,
    PRACTICE,
    NEEDS,
    OFFERS,
    ZONE,
    LANGUAGES;

    /** The part of its words and buttons: {@code welcome.practice}. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Optional<Part> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
