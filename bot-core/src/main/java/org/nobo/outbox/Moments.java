package org.nobo.outbox;

/**
 * The moments at which a process may die and nothing may be lost. In production nothing listens; the tests let the
 * process die at each of them.
 */
@FunctionalInterface
public interface Moments {

    /** Nothing happens at any of them. */
    Moments QUIET = (moment, about) -> {};

    /** One such moment. */
    enum Moment {
        BEFORE_COMMIT,
        AFTER_COMMIT,
        BEFORE_CALL,
        AFTER_CALL,
        BEFORE_MARK
    }

    /**
     * Passes a moment.
     *
     * @param about the id of the event, or the name of the delivery
     */
    void pass(Moment moment, String about);
}
