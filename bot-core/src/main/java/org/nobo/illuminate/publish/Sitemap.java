package org.nobo.illuminate.publish;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** All pages for search engines, as sitemaps.org writes them down. */
record Sitemap(URI address) {
    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /** More than this one file may not hold. */
    private static final int MOST = 50_000;

    /**
     * The file.
     *
     * @param pages their paths, and when each changed last
     */
    String of(Map<String, Instant> pages) {
        Html xml = Html.xml();
        xml.open("urlset", "xmlns", SCHEMA).text("\n");
        pages.entrySet().stream()
                .limit(MOST)
                .forEach(page -> xml.open("url")
                        .element("loc", address + page.getKey())
                        .element(
                                "lastmod",
                                page.getValue()
                                        .atOffset(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .toString())
                        .closeLine());
        return xml.close().written();
    }
}
