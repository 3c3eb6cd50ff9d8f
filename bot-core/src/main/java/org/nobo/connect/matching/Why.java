package org.nobo.connect.matching;

/** Why somebody is in no group of a round. */
public enum Why {
    /** Nobody else takes part. */
    ALONE,
    /** Nobody who takes part speaks a language of theirs. */
    NO_LANGUAGE,
    /** All who could be are those they met lately, or are not to meet. */
    ALL_APART,
    /** Those they may meet are all with others, and no group can be made larger. */
    TAKEN
}
