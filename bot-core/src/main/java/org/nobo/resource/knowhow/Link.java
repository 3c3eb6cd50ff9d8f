package org.nobo.resource.knowhow;

/**
 * A stretch of readable text that led somewhere.
 *
 * @param start where the label begins, in characters
 * @param end behind its last character
 * @param target as written: may be relative to the article
 */
public record Link(int start, int end, String target) {
    public Link {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A link cannot span " + start + " to " + end);
        }
    }
}
