package org.nobo.slack.local;

/** One way in which a call can go wrong. */
public sealed interface Fault {
    /** 429 with Retry-After; nothing is done. */
    record TooFast(int seconds) implements Fault {}

    /** An HTTP status of 500 and above; nothing is done. */
    record Broken(int status) implements Fault {}

    /** An answer that says no with this word; nothing is done. */
    record SaysNo(String error) implements Fault {}

    /** It is done, and the line breaks before the answer. */
    record LostAnswer() implements Fault {}

    /** The line breaks before anything is done. */
    record Dropped() implements Fault {}

    /** Nothing is done and nothing is answered until the server closes. */
    record Hung() implements Fault {}
}
