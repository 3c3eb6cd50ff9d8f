package org.nobo.illuminate.publish;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.nobo.feature.Typed;

/** What people typed, so that it can spoil neither the page nor the words beside it. */
final class Shown {
    /** They turn the direction of all that follows; a page finds out the direction of each text by itself. */
    private static final Pattern TURNERS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    /** Towers of marks cover the lines above and below; no script stacks more on a letter, those of Latin even fewer. */
    private static final Pattern TOWERS =
            Pattern.compile("(?<=[\\u0300-\\u036F]{2})[\\u0300-\\u036F]+|(?<=\\p{M}{4})\\p{M}+");
    /** What no XML file may hold. */
    private static final Pattern NO_CHARACTERS = Pattern.compile("[\\uFFFE\\uFFFF]");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Shown() {}

    static String text(String typed) {
        if (Typed.isPlain(typed)) {
            return typed.strip();
        }
        String composed = Normalizer.normalize(Typed.clean(typed), Normalizer.Form.NFC);
        String turned = TURNERS.matcher(composed).replaceAll("");
        String whole = NO_CHARACTERS.matcher(turned).replaceAll("");
        return TOWERS.matcher(whole).replaceAll("").strip();
    }

    static String line(String typed) {
        return SPACES.matcher(text(typed)).replaceAll(" ");
    }
}
