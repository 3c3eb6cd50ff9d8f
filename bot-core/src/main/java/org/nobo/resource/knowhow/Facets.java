package org.nobo.resource.knowhow;

import java.util.Locale;
import java.util.Optional;

/**
 * What entries somebody wants to see, besides by their words; empty where it does not matter.
 *
 * @param value the name of a value they serve, or its beginning
 * @param by the name of who shared them, or its beginning
 * @param language the code of a language
 */
public record Facets(Optional<Kind> kind, String value, String by, String language) {
    public static final Facets ALL = new Facets(Optional.empty(), "", "", "");

    public Facets {
        value = value.toLowerCase(Locale.ROOT);
        by = by.toLowerCase(Locale.ROOT);
        language = language.toLowerCase(Locale.ROOT);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }
}
