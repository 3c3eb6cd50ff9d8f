package org.nobo.feature;

/** Two turns wrote the same thing at the same time, and this one lost. Nothing of it was written; it may be run again. */
public final class LostConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostConflict(Throwable cause) {
        super("Somebody else changed the same thing at the same time", cause);
    }

    public LostConflict(String what) {
        super(what);
    }
}
