package org.nobo.name;

import java.util.List;

/**
 * One value somebody can hold.
 *
 * @param key its name in the database; never changed
 * @param name what it is called in this language, at most {@value #LONGEST_NAME} characters
 * @param meaning one sentence on what it means to somebody who holds it
 * @param schwartz where it stands among the basic human values
 * @param near what people say who mean it
 */
public record ValueCard(String key, String name, String meaning, SchwartzValue schwartz, List<String> near) {
    /** Longer names do not fit on a button everywhere. */
    static final int LONGEST_NAME = 24;

    public ValueCard(String key, String name, String meaning, SchwartzValue schwartz) {
        this(key, name, meaning, schwartz, List.of());
    }

    public ValueCard {
        near = List.copyOf(near);
        if (name.isBlank() || name.length() > LONGEST_NAME || name.matches(".*[,;\"].*")) {
            throw new IllegalArgumentException(
                    "A value is called something of 1 to 24 characters without commas or quotes, not \"" + name + "\"");
        }
    }
}
