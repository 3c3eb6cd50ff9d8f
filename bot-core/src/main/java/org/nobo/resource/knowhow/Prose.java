package org.nobo.resource.knowhow;

import java.util.List;

/**
 * Text as a person reads it, with no markup left in it: paragraphs stand apart by a blank line, points of a list begin
 * with a bullet or number.
 *
 * @param links where parts of it led, in order
 */
public record Prose(String words, List<Link> links) {
    public static final Prose NOTHING = new Prose("", List.of());

    public Prose {
        links = List.copyOf(links);
    }

    public static Prose of(String words) {
        return new Prose(words, List.of());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
