package org.nobo.name.lived;

/**
 * How often one value showed in what people did.
 *
 * @param stories shown among the members
 * @param knowHow entries that serve it
 * @param answers those that helped somebody with such an entry
 * @param introductions newcomers who were introduced with it, and people brought together who both chose it
 */
public record Deeds(int stories, int knowHow, int answers, int introductions) {
    public static final Deeds NONE = new Deeds(0, 0, 0, 0);

    public Deeds plus(Deeds other) {
        return new Deeds(
                stories + other.stories,
                knowHow + other.knowHow,
                answers + other.answers,
                introductions + other.introductions);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
