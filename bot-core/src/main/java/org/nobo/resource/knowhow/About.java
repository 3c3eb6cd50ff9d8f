package org.nobo.resource.knowhow;

import java.util.List;

/**
 * What is said about an entry beside its text.
 *
 * @param sharedBy the name of who shared it, as written; empty when nobody is named
 * @param values the names of the values it serves
 * @param link where what came with a folder stands on the web; empty where nobody said
 * @param language the code of the language that is written in; empty for English, or where nobody said
 */
public record About(Kind kind, String sharedBy, List<String> values, String link, String language) {
    public static final About NOTHING = new About(Kind.INFORMATION, "", List.of());

    public About {
        values = List.copyOf(values);
    }

    public About(Kind kind, String sharedBy, List<String> values) {
        this(kind, sharedBy, values, "", "");
    }

    About of(Kind other) {
        return new About(other, sharedBy, values, link, language);
    }

    About by(String name) {
        return new About(kind, name, values, link, language);
    }

    About serving(List<String> others) {
        return new About(kind, sharedBy, others, link, language);
    }

    About at(String address) {
        return new About(kind, sharedBy, values, address, language);
    }

    About in(String code) {
        return new About(kind, sharedBy, values, link, code);
    }
}
