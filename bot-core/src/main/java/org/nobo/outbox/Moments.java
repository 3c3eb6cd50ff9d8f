package org.nobo.outbox;

/**
 * The moments at which a process may die and nothing may be lost. In production nothing listens; the tests let the
 * process die at each of them.
 */
@FunctionalInterface
public interface Moments {

    /** Nothing happens at any of them. */
    Moments QUIET = moment -> {};

    /** One such moment. */
    enum Moment {
        BEFORE_COMMIT,
        AFTER_COMMIT,
        BEFORE_CALL,
        AFTER_CALL,
        BEFORE_MARK
    }

    void pass(Moment moment);
}
