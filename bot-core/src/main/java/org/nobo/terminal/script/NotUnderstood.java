package org.nobo.terminal.script;

/** A line that cannot be understood, or that asks for what is not there; the message says what to mend. */
public final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    public NotUnderstood(String sentence) {
        super(sentence);
    }
}
