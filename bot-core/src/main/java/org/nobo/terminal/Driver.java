package org.nobo.terminal;

import java.time.Duration;

/**
 * What the terminal asks of whoever put the bot together: it has no clock and no threads of its own. Whoever holds its lock
 * acts alone; time that goes on by itself waits for it.
 */
public interface Driver {

    /** Returns when the bot has said everything that follows from what happened so far. */
    void settle();

    /** Lets time pass, with everything that comes due in it, and then settles. */
    void pass(Duration time);
}
