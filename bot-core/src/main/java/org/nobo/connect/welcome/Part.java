package org.nobo.connect.welcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that come after this one. */
    List<Part> later() {
        return Arrays.stream(values()).filter(part -> part.compareTo(this) > 0).toList();
    }
}
