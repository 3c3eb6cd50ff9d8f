package org.nobo.slack.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Faults waiting for the next call they fit. */
public final class Faults {
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(String method, String channel, Fault fault) {
        boolean fits(String calledMethod, String calledChannel) {
            return method.equals(calledMethod) && (channel.isEmpty() || channel.equals(calledChannel));
        }
    }

    /** The next call of this method fails so. */
    public void next(String method, Fault fault) {
        next(method, "", fault);
    }

    /** The next call of this method about this channel fails so; calls about others go on. */
    public synchronized void next(String method, String channel, Fault fault) {
        waiting.add(new Waiting(method, channel, fault));
    }

    synchronized Optional<Fault> take(String method, String channel) {
        for (Waiting candidate : waiting) {
            if (candidate.fits(method, channel)) {
                waiting.remove(candidate);
                return Optional.of(candidate.fault());
            }
        }
        return Optional.empty();
    }
}
