package org.nobo.resource.knowhow;

/**
 * Where in a folder an entry stands.
 *
 * @param path the article, relative to the folder, with {@code /} between names
 * @param slug the heading it stands under, as readers of the published article link to it; empty for what stands before
 *     the first heading
 */
public record Source(String path, String slug) {

    /** As it is cited: {@code path.md#heading-slug}, or the path alone. */
    public String cited() {
        return slug.isEmpty() ? path : path + "#" + slug;
    }

    @Override
    public String toString() {
        return cited();
    }
}
