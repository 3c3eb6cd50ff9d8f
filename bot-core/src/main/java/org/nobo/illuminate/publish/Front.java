package org.nobo.illuminate.publish;

import java.util.List;

/**
 * What a community says of itself on its pages.
 *
 * @param id the community's id, which makes the id of its feed
 * @param purpose may be empty
 * @param values what it shares, in its own order
 * @param charter whether it has a charter, which then has a page
 */
public record Front(String id, String name, String purpose, List<Value> values, boolean charter) {
    public Front {
        values = List.copyOf(values);
    }

    public Front(String id, String name, String purpose, List<Value> values) {
        this(id, name, purpose, values, false);
    }

    /**
     * A value, and what it means to those who hold it.
     *
     * @param key of its card, in lower-case letters and hyphens
     */
    public record Value(String key, String name, String meaning) {
        /** Its page, without the ending. */
        String path() {
            return "values/" + key;
        }
    }
}
