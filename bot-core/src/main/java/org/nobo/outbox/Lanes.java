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
import org.nobo.chat.CommunityId;
import org.nobo.chat.Pace;
import org.nobo.chat.PlatformId;

/**
 * Which delivery may go now. One place is one lane: its deliveries go one after the other in the order of their ids, and
 * a pause of one lane holds up no other. The lanes of one community on one platform end in one gate, which keeps the
 * platform's pace for it; a busy gate holds up no other. Of many that were decided together each has its time, one after
 * the other at that pace: whatever is decided meanwhile goes before those whose time has not come. What is for a platform that
 * is not there waits, untouched. Not for several threads at once: the post room holds the key.
 */
final class Lanes {
    private static final Comparator<Lane> SOONEST = Comparator.<Lane, Instant>comparing(lane -> lane.notBefore)
            .thenComparingLong(lane -> lane.head().id());

    /** With more lanes than this, those nobody uses are cleared away. */
    private static final int MANY = 10_000;

    private final Function<PlatformId, Optional<Pace>> paces;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<Whose, Gate> gates = new HashMap<>();
    private int size;

    /** @param paces how fast a platform wants to be spoken to; empty while it is not there */
    Lanes(Function<PlatformId, Optional<Pace>> paces) {
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
        Gate gate = gate(delivery);
        if (!lane.waits.isEmpty() && !lane.busy) {
            gate(lane.head()).ready.remove(lane); // an idle lane is not there, and without a head could not be compared
        }
        Duration pace = pace(delivery.platform()).perCommunity();
        lane.waits.put(delivery.id(), new Waiting(delivery, max(delivery.dueAt(), gate.turnOf(delivery, pace))));
        size++;
        if (!lane.busy) {
            queue(lane);
        }
    }

    /** The next that may go now; its lane is busy until {@link #settled}. */
    Optional<Delivery> take(Instant now) {
        return gates.entrySet().stream()
                .filter(gate -> opens(gate).filter(opens -> !opens.isAfter(now)).isPresent())
                .map(Map.Entry::getValue)
                .min(Comparator.comparing(gate -> gate.ready.first(), SOONEST))
                .map(gate -> through(gate, now));
    }

    private Delivery through(Gate gate, Instant now) {
        Lane lane = gate.ready.removeFirst();
        lane.busy = true;
        Delivery head = lane.head();
        gate.free = now.plus(pace(head.platform()).perCommunity());
        return head;
    }

    /** What was taken is settled ({@code again} empty), or stays at the head of its lane and is tried again. */
    void settled(Delivery taken, Optional<Delivery> again, Instant now) {
        Lane lane = lanes.get(taken.place());
        lane.busy = false;
        lane.free = now.plus(pace(taken.platform()).perPlace());
        if (again.isPresent()) {
            lane.waits.put(taken.id(), new Waiting(again.get(), again.get().dueAt()));
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
        lane.notBefore = max(lane.waits.firstEntry().getValue().notBefore(), lane.free);
        gate(lane.head()).ready.add(lane);
    }

    /** When {@link #take} will have something, as far as it is known; empty when nothing waits. */
    Optional<Instant> next() {
        return gates.entrySet().stream().flatMap(gate -> opens(gate).stream()).min(Comparator.naturalOrder());
    }

    /** When the next may go through; empty when none waits, or the platform is not there. */
    private Optional<Instant> opens(Map.Entry<Whose, Gate> gate) {
        return gate.getValue().ready.isEmpty()
                        || paces.apply(gate.getKey().platform()).isEmpty()
                ? Optional.empty()
                : Optional.of(gate.getValue().opens());
    }

    private Pace pace(PlatformId platform) {
        return paces.apply(platform).orElse(Pace.AS_FAST_AS_WE_CAN);
    }

    private Gate gate(Delivery delivery) {
        return gates.computeIfAbsent(new Whose(delivery.platform(), delivery.community()), key -> new Gate());
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** One that stands in a lane, and when its time comes. */
    private record Waiting(Delivery delivery, Instant notBefore) {}

    /** Whose deliveries go through one gate: platforms count how fast they are spoken to for each workspace by itself. */
    private record Whose(PlatformId platform, CommunityId community) {}

    /** Where the lanes of a community end: those whose head may be taken, soonest first. */
    private static final class Gate {
        private final TreeSet<Lane> ready = new TreeSet<>(SOONEST);
        private Instant free = Instant.MIN;
        private Instant decided = Instant.MIN;
        private long before;

        /** When it would go through if nothing else were said, behind those that were decided together with it. */
        Instant turnOf(Delivery delivery, Duration pace) {
            before = delivery.decidedAt().equals(decided) ? before + 1 : 0;
            decided = delivery.decidedAt();
            return decided.plus(pace.multipliedBy(before));
        }

        /** When the next of those that wait may go through. */
        Instant opens() {
            return max(ready.first().notBefore, free);
        }
    }

    /** One place. Its standing among the ready ones may change only while it is not among them. */
    private static final class Lane {
        private final TreeMap<Long, Waiting> waits = new TreeMap<>();
        private Instant notBefore = Instant.MIN;
        private Instant free = Instant.MIN;
        private boolean busy;

        Delivery head() {
            return waits.firstEntry().getValue().delivery();
        }
    }
}
