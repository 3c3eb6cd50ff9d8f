package org.nobo.words;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Accents, which many leave out when they type. */
public final class Accents {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Accents() {}

    /** The same letters without them: "miércoles" as "miercoles". */
    public static String without(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
