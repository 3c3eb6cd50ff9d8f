package org.nobo.app.eval;

/** There is nothing that could be measured; the message says what is missing. */
public final class CannotMeasure extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotMeasure(String sentence) {
        super(sentence);
    }
}
