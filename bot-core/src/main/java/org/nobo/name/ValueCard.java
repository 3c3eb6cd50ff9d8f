package org.nobo.name;

/**
 * One value somebody can hold.
 *
 * @param key its name in the database; never changed
 * @param name what it is called in this language, at most {@value #LONGEST_NAME} characters
 * @param meaning one sentence on what it means to somebody who holds it
 * @param schwartz where it stands among the basic human values
 */
public record ValueCard(String key, String name, String meaning, SchwartzValue schwartz) {
    /** Longer names do not fit on a button everywhere. */
    static final int LONGEST_NAME = 24;

    public ValueCard {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.matches(".*[,;\"].*")) {
            throw new IllegalArgumentException(
                    "A value is called something of 1 to 24 characters without commas or quotes, not \"" + name + "\"");
        }
    }
}
