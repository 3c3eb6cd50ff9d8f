package org.nobo.resource.knowhow;

import java.util.Optional;

/**
 * Where the articles of a folder stand on the web, so that an answer can lead there.
 *
 * @param address of the folder; or of an article, with {@code {path}} for its path, {@code {name}} for that without its
 *     ending, and {@code {heading}} for what it stands under
 */
public record Published(String address) {

    /** Empty when that is no address. */
    public static Optional<Published> at(String typed) {
        String address = typed.strip();
        String filled = filled(hasGaps(address) ? address : address + "{path}", new Source("a.md", "b"));
        return Web.address(filled).isEmpty() ? Optional.empty() : Optional.of(new Published(address));
    }

    /** Where this stands. */
    String of(Source source) {
        String whole = hasGaps(address) ? address : address + (address.endsWith("/") ? "" : "/") + "{path}#{heading}";
        return Web.address(filled(whole, source).replaceFirst("#$", ""));
    }

    private static boolean hasGaps(String address) {
        return address.contains("{");
    }

    private static String filled(String address, Source source) {
        String path = Web.path(source.path());
        return address.replace("{path}", path)
                .replace("{name}", path.replaceFirst("\\.[^./]*$", ""))
                .replace("{heading}", Web.path(source.slug()));
    }
}
