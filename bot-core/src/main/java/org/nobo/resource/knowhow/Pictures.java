package org.nobo.resource.knowhow;

import java.util.Locale;
import java.util.Set;

/** What can be read of a picture. */
final class Pictures {
    private static final Set<String> SAY_NOTHING =
            Set.of("avatar", "badge", "banner", "icon", "image", "logo", "photo", "picture", "screenshot");

    private Pictures() {}

    /** The words that stand for the picture, or none when they only say that it is one. */
    static String described(String alternative) {
        String words = alternative.strip();
        return SAY_NOTHING.contains(words.toLowerCase(Locale.ROOT)) ? "" : words;
    }
}
