package org.nobo.resource.knowhow;

import java.util.List;

/**
 * What is said about an entry beside its text.
 *
 * @param sharedBy the name of who shared it, as written; empty when nobody is named
 * @param values the names of the values it serves
 */
public record About(Kind kind, String sharedBy, List<String> values) {
    public static final About NOTHING = new About(Kind.INFORMATION, "", List.of());

    public About {
        values = List.copyOf(values);
    }
}
