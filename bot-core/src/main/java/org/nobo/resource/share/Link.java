package org.nobo.resource.share;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of something on the web, as people type it. */
final class Link {
    private Link() {}

    /** Where a link leads, if it leads into the web; the scheme may be left out. */
    static Optional<URI> typed(String typed) {
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
