package org.nobo.script;

import java.util.HashSet;
import java.util.Set;
import org.nobo.outbox.Moments;

/** Lets the process die at one of the moments, once for each event and each delivery. */
final class Death implements Moments {
    private final Moment at;
    private final Set<String> died = new HashSet<>();

    Death(Moment at) {
        this.at = at;
    }

    @Override
    public void pass(Moment moment, String about) {
        if (moment == at && died.add(about)) {
            throw new ProcessDied(moment, about);
        }
    }

    int count() {
        return died.size();
    }

    /** The process is no more. Not an exception: nothing may catch it. */
    static final class ProcessDied extends Error {
        private static final long serialVersionUID = 1L;

        ProcessDied(Moment moment, String about) {
            super(moment + " " + about, null, false, false);
        }
    }
}
