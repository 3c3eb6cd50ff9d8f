package org.nobo.resource.share;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An emoji that marks what is worth keeping.
 *
 * @param name as platforms tell of it, without colons; an emoji without a name stands for itself
 * @param shown how it is shown to people
 */
record Sign(String name, String shown) {
    /** Those that are offered. */
    static final List<Sign> OFFERED = List.of(
            new Sign("bookmark", "\uD83D\uDD16"),
            new Sign("pushpin", "\uD83D\uDCCC"),
            new Sign("star", "\u2B50"),
            new Sign("bulb", "\uD83D\uDCA1"));

    private static final Pattern NAMED = Pattern.compile("<?a?:([\\w+'-]{1,60}):(?:\\d+>)?");
    private static final Pattern BARE = Pattern.compile("[^\\p{ASCII}\\s]{1,16}");
    private static final String AS_PICTURE = "\uFE0F";

    /** The emoji of this name. */
    static Sign named(String emoji) {
        int tone = emoji.indexOf("::");
        String name = (tone < 0 ? emoji : emoji.substring(0, tone)).replace(AS_PICTURE, "");
        return OFFERED.stream()
                .filter(sign -> sign.name.equals(name) || sign.shown.equals(name))
                .findFirst()
                .orElseGet(() -> new Sign(name, BARE.matcher(name).matches() ? name : ":" + name + ":"));
    }

    /** The emoji somebody typed: itself, its name between colons, or as a platform writes one of its own. */
    static Optional<Sign> typed(String words) {
        String typed = words.strip();
        Matcher named = NAMED.matcher(typed);
        if (named.matches()) {
            return Optional.of(named(named.group(1)));
        }
        return BARE.matcher(typed).matches() ? Optional.of(named(typed)) : Optional.empty();
    }
}
