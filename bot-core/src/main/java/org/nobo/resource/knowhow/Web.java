package org.nobo.resource.knowhow;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of pages on the web. */
final class Web {
    private Web() {}

    /** These words, if they are such an address; else nothing. */
    static String address(String words) {
        try {
            URI address = new URI(words.strip());
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? address.toString() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** A path as it stands in an address. */
    static String path(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
