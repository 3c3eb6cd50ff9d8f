package org.nobo.resource.share;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people typed into a form, without what nobody can see and no database keeps. */
final class Typed {
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\u2028|\\u2029|\\u0085");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private Typed() {}

    static String clean(String typed) {
        return UNSEEN.matcher(LINE_ENDS.matcher(typed).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }

    static String line(String typed) {
        return clean(typed).replaceAll("\\s+", " ");
    }

    /** Where a link leads, if it leads into the web; the scheme may be left out. */
    static Optional<URI> link(String typed) {
        String full = typed.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? typed : "https://" + typed;
        try {
            URI link = new URI(full);
            boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
            return web && link.getHost() != null && link.getHost().contains(".") ? Optional.of(link) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
