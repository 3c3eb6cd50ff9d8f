package org.nobo.resource.search;

/** What is to be done with what was found. */
public enum Certainty {
    /** The first entry is given as the answer. */
    SURE,
    /** It may be one of these. */
    PERHAPS,
    /** The bot does not know. */
    NONE;

    /**
     * Where a probability stands.
     *
     * @param sure from here on it is sure
     * @param perhaps from here on it is perhaps
     */
    static Certainty of(double probability, double sure, double perhaps) {
        return probability >= sure ? SURE : probability >= perhaps ? PERHAPS : NONE;
    }
}
