package org.nobo.resource.knowhow;

import java.util.List;

/**
 * One file, read.
 *
 * @param path relative to its folder
 * @param sections what it holds, in order; empty when it could not be read
 * @param troubles what could not be taken as it is
 */
public record Article(String path, List<Section> sections, List<Trouble> troubles) {
    public Article {
        sections = List.copyOf(sections);
        troubles = List.copyOf(troubles);
    }

    /** Reads Markdown that stands, or might stand, in a file of this path. */
    public static Article read(String path, String markdown) {
        return Sections.read(path, markdown);
    }

    /** Whether the file could not be read, so that nothing is known of what it holds now. */
    public boolean leftOut() {
        return troubles.stream()
                .anyMatch(trouble -> trouble.why().leftOut() && !(trouble.why() instanceof Trouble.Empty));
    }
}
