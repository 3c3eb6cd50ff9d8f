package org.nobo.words.when;

import java.time.ZonedDateTime;

/** What somebody meant by a time they typed. */
public sealed interface When {

    /** At once: nothing was typed, or "now", or the minute that is just passing. */
    record Now() implements When {}

    /** At a time to come. */
    record At(ZonedDateTime time) implements When {}

    /** At a time that is over. */
    record Past(ZonedDateTime time) implements When {}

    /** Further ahead than anybody plans. */
    record TooFar() implements When {}

    /** Words that are no time. */
    record Unclear() implements When {}
}
