package org.nobo.illuminate.publish;

import java.util.List;

/**
 * What a community says of itself on its pages.
 *
 * @param id the community's id, which makes the id of its feed
 * @param purpose may be empty
 * @param values what it shares, in its own order
 * @param charter the versions of its charter, the newest first; where there are any, it has a page
 */
public record Front(String id, String name, String purpose, List<Value> values, List<Version> charter) {
    public Front {
        values = List.copyOf(values);
        charter = List.copyOf(charter);
    }

    public Front(String id, String name, String purpose, List<Value> values) {
        this(id, name, purpose, values, List.of());
    }

    /**
     * A version of the charter, as others may read of it.
     *
     * @param since since when it holds, and who agreed
     * @param changes what was different from the one before, a line each
     */
    public record Version(String since, List<String> changes) {
        public Version {
            changes = List.copyOf(changes);
        }
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
