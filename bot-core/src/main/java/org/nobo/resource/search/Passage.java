package org.nobo.resource.search;

import java.util.List;

/**
 * The part of an entry that answers.
 *
 * @param words the passage as it stands in the entry
 * @param marks the words in it that were asked for
 * @param begins whether it begins where the entry begins
 * @param ends whether it ends where the entry ends
 */
public record Passage(String words, List<Span> marks, boolean begins, boolean ends) {
    public Passage {
        marks = List.copyOf(marks);
    }
}
