package org.nobo.slack.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Faults waiting for the calls they fit. */
public final class Faults {
    private Function<String, Optional<Fault>> chance = method -> Optional.empty();
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(String method, String channel, Fault fault, boolean once) {
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
        waiting.add(new Waiting(method, channel, fault, true));
    }

    /** From now on all calls of this method fail so. */
    public void always(String method, Fault fault) {
        always(method, "", fault);
    }

    /** From now on all calls of this method about this channel fail so. */
    public synchronized void always(String method, String channel, Fault fault) {
        waiting.add(new Waiting(method, channel, fault, false));
    }

    /** What was arranged is over. */
    public synchronized void none() {
        waiting.clear();
    }

    synchronized Optional<Fault> take(String method, String channel) {
        Optional<Waiting> first = waiting.stream()
                .filter(candidate -> candidate.fits(method, channel))
                .findFirst();
        first.filter(Waiting::once).ifPresent(waiting::remove);
        return first.map(Waiting::fault).or(() -> chance.apply(method));
    }

    /** From now on a call fails so where nothing else was arranged for it, as this decides by its method. */
    public synchronized void byChance(Function<String, Optional<Fault>> dice) {
        chance = dice;
    }
}
