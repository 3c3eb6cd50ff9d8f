package org.nobo.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Where pages stand on the web, as somebody typed it. */
final class Address {
    private Address() {}

    /** With a slash at its end; empty when it is no address of a web page. */
    static Optional<URI> read(String typed) {
        try {
            URI uri = new URI(typed.endsWith("/") ? typed : typed + "/");
            return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
