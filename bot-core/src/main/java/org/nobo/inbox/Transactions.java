package org.nobo.inbox;

import java.util.function.Supplier;
import org.nobo.feature.LostConflict;

/** Runs things so that all of them happen or none. */
public interface Transactions {

    /**
     * Everything written while this runs commits when it returns, and is undone when it throws. Inside another one it
     * joins that.
     *
     * @throws LostConflict when somebody else wrote the same at the same time; nothing was written, it may be run again
     */
    <T> T inOne(Supplier<T> turn);
}
