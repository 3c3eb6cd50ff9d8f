package org.nobo.resource.search;

import java.util.Locale;
import java.util.Optional;

/** Tells in which language a text is written, where that is beyond doubt. */
public final class LanguageOf {
    private LanguageOf() {}

    /** Empty for what is short, mixed, or in a language we do not know. */
    public static Optional<Locale> text(String text) {
        return Tongue.surely(text).map(tongue -> Locale.of(tongue.stored()));
    }
}
