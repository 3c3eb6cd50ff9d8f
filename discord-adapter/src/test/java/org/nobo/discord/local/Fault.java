package org.nobo.discord.local;

/** A way in which a call to Discord goes wrong. */
public sealed interface Fault {

    /** It answers with this status and does nothing. */
    record Status(int status) implements Fault {}

    /** It answers with this error of its own. */
    record Refusal(int status, int code, String sentence) implements Fault {}

    /** It does what was asked, and the line breaks before the answer is through. */
    record AnswerLost() implements Fault {}

    /** The line breaks before anything was done. */
    record LineDropped() implements Fault {}

    /** It takes the call and never answers, until {@link LocalDiscord#close()}. */
    record Hung() implements Fault {}

    /** It does what was asked and answers 200 with something that is no JSON. */
    record NotJson() implements Fault {}

    /** Too fast: 429 with this many seconds to wait. */
    record TooFast(int seconds, boolean everywhere) implements Fault {}

    /** It answers as it should, but only after this long. */
    record Slow(int millis) implements Fault {}
}
