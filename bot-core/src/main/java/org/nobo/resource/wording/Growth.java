package org.nobo.resource.wording;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model says while it speaks. It is worth showing up to the last whole sentence that names where it is from, and
 * when enough came since it was shown before, for platforms count how often a message changes.
 */
public final class Growth {
    private static final int ENOUGH = 160;

    private static final String NAMED = "\\[\\s*\\d[\\d,;\\s]*]";

    /** A sentence ends in a full stop, before or behind what it names; what comes then shows that it is over. */
    private static final Pattern WHOLE = Pattern.compile("(?s).*(?:" + NAMED + "[.!?]+|[.!?]\\s*" + NAMED + ")(?=\\s)");

    private final Consumer<String> shown;
    private int letters;

    /**
     * @param shown is told what is worth showing
     */
    public Growth(Consumer<String> shown) {
        this.shown = shown;
    }

    /** So much was said until now. */
    public void said(String all) {
        Matcher whole = WHOLE.matcher(all);
        boolean more = whole.lookingAt() && (letters == 0 || whole.end() >= letters + ENOUGH);
        if (more) {
            letters = whole.end();
            shown.accept(whole.group());
        }
    }
}
