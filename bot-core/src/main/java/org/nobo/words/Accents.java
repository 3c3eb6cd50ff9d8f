package org.nobo.words;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Accents, which many leave out when they type. */
public final class Accents {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Accents() {}

    /** The same letters without them: "miércoles" as "miercoles". */
    public static String without(String text) {
        return without(text, Normalizer.Form.NFD);
    }

    /** The same, and letters that are written otherwise for looks alone as the usual ones: "ﬁne" as "fine". */
    public static String plain(String text) {
        return without(text, Normalizer.Form.NFKD);
    }

    private static String without(String text, Normalizer.Form form) {
        return MARKS.matcher(Normalizer.normalize(text, form)).replaceAll("");
    }
}
