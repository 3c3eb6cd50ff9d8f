package org.nobo.resource.search;

import java.util.List;

/**
 * A question, as one community's words see it.
 *
 * @param text the question itself, with what was misspelt repaired
 * @param order its stems as they follow one another, repaired where a word was misspelt
 * @param terms what it asks for, each stem once, those that tell most first
 * @param repairs what was taken for misspelt
 */
record Asked(String text, List<Stem> order, List<Term> terms, List<Repair> repairs) {
    Asked {
        order = List.copyOf(order);
        terms = List.copyOf(terms);
        repairs = List.copyOf(repairs);
    }

    /** @param small whether it is one of those words that hold a sentence together */
    record Stem(String stem, boolean small) {}

    /**
     * One stem of the question.
     *
     * @param weight how much it tells: rare words tell more
     */
    record Term(Stem word, double weight, Spelt spelt) {
        String stem() {
            return word.stem();
        }

        boolean small() {
            return word.small();
        }
    }

    /** What the community knows of a word. */
    enum Spelt {
        KNOWN,
        REPAIRED,
        UNKNOWN
    }
}
