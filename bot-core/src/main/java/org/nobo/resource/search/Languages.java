package org.nobo.resource.search;

/** Tells the languages apart in which entries are looked for by rules of their own. */
public final class Languages {
    private Languages() {}

    /** The code of the language a text is written in; empty for English, and for what is taken for it. */
    public static String of(String text) {
        Tongue tongue = Tongue.of(text);
        return tongue == Tongue.ENGLISH ? "" : tongue.stored();
    }
}
