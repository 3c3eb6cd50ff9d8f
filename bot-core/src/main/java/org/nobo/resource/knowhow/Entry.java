package org.nobo.resource.knowhow;

import java.util.List;

/**
 * One thing a community knows.
 *
 * @param collection the name of the folder it came with
 * @param section what it says and where that stands
 * @param aliases other ways people asked for it
 */
public record Entry(EntryId id, String collection, Section section, List<String> aliases) {
    public Entry {
        aliases = List.copyOf(aliases);
    }

    /** A section that has just been read, as an entry of this collection. */
    public static Entry of(String collection, Section section) {
        return of(collection, section, List.of());
    }

    /** The same, with other ways to ask for it that stand beside it. */
    static Entry of(String collection, Section section, List<String> aliases) {
        return new Entry(EntryId.of(collection, section.source()), collection, section, aliases);
    }

    /** What somebody shared by hand. */
    public static Entry byHand(EntryId id, String title, String words, About about, List<String> aliases) {
        Section section = new Section(new Source("", ""), new Trail(title, List.of()), Prose.of(words), about);
        return new Entry(id, KnowHow.BY_HAND, section, aliases);
    }

    /** The same, with other things said about it. */
    Entry about(About about) {
        return new Entry(
                id, collection, new Section(section.source(), section.trail(), section.text(), about), aliases);
    }

    /** Whether somebody shared it by hand, so that it can be changed here; the rest is changed in its folder. */
    public boolean isByHand() {
        return KnowHow.BY_HAND.equals(collection);
    }

    public String title() {
        return section.trail().title();
    }

    /** Its text, without markup. */
    public String words() {
        return section.text().words();
    }
}
