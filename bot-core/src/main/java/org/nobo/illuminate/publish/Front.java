package org.nobo.illuminate.publish;

import java.util.List;

/**
 * What a community says of itself on its pages.
 *
 * @param id the community's id, which makes the id of its feed
 * @param purpose may be empty
 * @param values what it shares, in its own order
 */
public record Front(String id, String name, String purpose, List<Value> values) {
    public Front {
        values = List.copyOf(values);
    }

    /** A value, and what it means to those who hold it. */
    public record Value(String name, String meaning) {}
}
