package org.nobo.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.nobo.chat.Pace;
import org.nobo.chat.PlatformId;

/**
 * Which delivery may go now. One place is one lane: its deliveries go one after the other in the order of their ids, and
 * a pause of one lane holds up no other. Not for several threads at once: the post room holds the key.
 */
final class Lanes {
    private static final Comparator<Lane> SOONEST = Comparator.<Lane, Instant>comparing(lane -> lane.notBefore)
            .thenComparingLong(lane -> lane.head().id());

    /** With more lanes than this, those nobody uses are cleared away. */
    private static final int MANY = 10_000;

    private final Function<PlatformId, Pace> paces;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final TreeSet<Lane> ready = new TreeSet<>(SOONEST);
    private final Map<PlatformId, Instant> platforms = new HashMap<>();
    private int size;

    Lanes(Function<PlatformId, Pace> paces) {
        this.paces = paces;
    }

    /** How many deliveries stand in all lanes. */
    int size() {
        return size;
    }

    /** Takes one in, in its place by its id; one that stands here already is left. */
    void add(Delivery delivery) {
        Lane lane = lanes.computeIfAbsent(delivery.place(), key -> new Lane());
        if (lane.waits.containsKey(delivery.id())) {
            return;
        }
        if (!lane.waits.isEmpty() && !lane.busy) {
            ready.remove(lane); // an idle lane is not there, and without a head could not be compared
        }
        lane.waits.put(delivery.id(), delivery);
        size++;
        if (!lane.busy) {
            queue(lane);
        }
    }

    /** The next that may go now; its lane is busy until {@link #settled}. */
    Optional<Delivery> take(Instant now) {
        for (Lane lane : ready) {
            if (lane.notBefore.isAfter(now)) {
                return Optional.empty();
            }
            Delivery head = lane.head();
            if (!platforms.getOrDefault(head.platform(), Instant.MIN).isAfter(now)) {
                ready.remove(lane);
                lane.busy = true;
                keepPlatformPace(head, now);
                return Optional.of(head);
            }
        }
        return Optional.empty();
    }

    /** What was taken is settled ({@code again} empty), or stays at the head of its lane and is tried again. */
    void settled(Delivery taken, Optional<Delivery> again, Instant now) {
        Lane lane = lanes.get(taken.place());
        lane.busy = false;
        lane.free = now.plus(paces.apply(taken.platform()).perPlace());
        if (again.isPresent()) {
            lane.waits.put(taken.id(), again.get());
        } else {
            lane.waits.remove(taken.id());
            size--;
        }
        if (!lane.waits.isEmpty()) {
            queue(lane);
        } else if (lanes.size() > MANY) {
            lanes.values().removeIf(idle -> idle.waits.isEmpty() && !idle.free.isAfter(now));
        }
    }

    private void queue(Lane lane) {
        lane.notBefore = max(lane.head().dueAt(), lane.free);
        ready.add(lane);
    }

    /** When {@link #take} will have something, as far as it is known; empty when nothing waits. */
    Optional<Instant> next() {
        return ready.stream()
                .map(lane ->
                        max(lane.notBefore, platforms.getOrDefault(lane.head().platform(), Instant.MIN)))
                .min(Comparator.naturalOrder());
    }

    private void keepPlatformPace(Delivery head, Instant now) {
        Duration pace = paces.apply(head.platform()).perPlatform();
        if (!pace.isZero()) {
            platforms.put(head.platform(), now.plus(pace));
        }
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** One place. Its standing among the ready ones may change only while it is not among them. */
    private static final class Lane {
        private final TreeMap<Long, Delivery> waits = new TreeMap<>();
        private Instant notBefore = Instant.MIN;
        private Instant free = Instant.MIN;
        private boolean busy;

        Delivery head() {
            return waits.firstEntry().getValue();
        }
    }
}
