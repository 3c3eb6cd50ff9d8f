package org.nobo.name.workshop;

import java.util.List;
import org.nobo.meaning.Sense;
import org.nobo.name.Suggestions;

/** Puts together what was said by several and is alike, in so few groups that they can be overlooked. */
public final class Grouping {
    private final Alike alike;

    public Grouping(Sense sense, Suggestions suggestions) {
        this.alike = new Alike(sense, suggestions);
    }

    /**
     * To which group, from 0, each belongs; no group is empty.
     *
     * @param most at most so many groups
     */
    public int[] of(List<String> texts, int most) {
        return Heaps.of(alike.matrix(texts), Heaps.heapsFor(texts.size(), most));
    }

    /** The key of the card after which a group could be called; empty where there is none. */
    String card(List<String> texts) {
        return alike.card(texts);
    }
}
