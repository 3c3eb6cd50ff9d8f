package org.nobo.resource.knowhow;

import java.util.ArrayList;
import java.util.List;

/**
 * The headings an entry stands under.
 *
 * @param article the title of the whole article
 * @param headings from the section down to the entry's own; empty for what stands before the first
 */
public record Trail(String article, List<String> headings) {
    public Trail {
        headings = List.copyOf(headings);
    }

    /** The entry's own heading, or the article's title. */
    public String title() {
        return headings.isEmpty() ? article : headings.getLast();
    }

    /** What stands above the entry's own heading, from the article down. */
    public List<String> above() {
        if (headings.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(List.of(article));
        all.addAll(headings.subList(0, headings.size() - 1));
        return List.copyOf(all);
    }
}
