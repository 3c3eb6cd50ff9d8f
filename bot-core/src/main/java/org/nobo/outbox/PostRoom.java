package org.nobo.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Event;
import org.nobo.chat.PlatformId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where deliveries go out. Handed what a turn has just committed, it sends it on within milliseconds; what was left from
 * an earlier life, or did not fit in memory, it sweeps up.
 *
 * <p>It works with threads of its own after {@link #open}, or, where it was never opened, by hand: {@link #carryDue} does
 * on the caller's thread all that is due.
 */
public final class PostRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostRoom.class);

    /** More than this many are not held in memory; the rest stands in the database until there is room. */
    private static final int ROOM = 20_000;

    /** Nobody waits longer than this without looking: the clock it goes by may not be the one of this machine. */
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Courier courier;
    private final Courier.Setting setting;
    private final Lanes lanes;
    private final Ear ear;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long behind;
    private boolean more = true;
    private boolean stirred;
    private volatile boolean closed;
    private volatile Executor carriers;
    private Thread dispatcher;

    /** @param platforms those that are there now; more may come in, see {@link #sweep} */
    public PostRoom(Outbox outbox, Map<PlatformId, ChatPlatform> platforms, Conditions conditions, Ear ear) {
        this.outbox = outbox;
        this.setting = new Courier.Setting(
                conditions.clock(), conditions.patience(), conditions.chance(), conditions.moments(), ear::wantsToKnow);
        this.courier = new Courier(new Scribe(outbox), new Doorstep(platforms, outbox), setting);
        this.lanes = new Lanes(id -> Optional.ofNullable(platforms.get(id)).map(ChatPlatform::pace));
        this.ear = ear;
    }

    /** Under what conditions deliveries are made. */
    public record Conditions(
            java.time.InstantSource clock, Patience patience, RandomGenerator chance, Moments moments) {}

    /** Who is told what became of deliveries. */
    public interface Ear {
        /** Whether somebody wants to be told what became of this intention. */
        boolean wantsToKnow(String intention);

        /** What they are to be told, after it was committed. */
        void handleArrived(Event told);

        /** What was being said in this place is settled, whatever came of it. */
        void settled(String place);
    }

    /** These have just been committed: out with them. In the order of their ids. */
    public void handOver(List<Delivery> fresh) {
        List<Delivery> ready = new ArrayList<>();
        lock.lock();
        try {
            for (Delivery delivery : fresh) {
                takeIn(delivery);
                if (carriers != null) {
                    lanes.take(setting.clock().instant()).ifPresent(ready::add);
                }
            }
            stir();
        } finally {
            lock.unlock();
        }
        ready.forEach(delivery -> carriers.execute(() -> carryOn(delivery)));
    }

    /** What the sweep has yet to reach is left to it, to keep the order; what it has passed must come in here. */
    private void takeIn(Delivery delivery) {
        boolean full = more || lanes.size() >= ROOM;
        if (full && delivery.id() > behind) {
            more = true;
        } else {
            lanes.add(delivery);
            behind = Math.max(behind, delivery.id());
        }
    }

    /** Begins to send with threads of its own. */
    public void open(Executor threads) {
        carriers = threads;
        dispatcher = Thread.ofPlatform().name("nobo-post-room").daemon().start(this::dispatch);
    }

    /** Sends, on this thread, all that is due now, and what follows from it. Returns how many were carried. */
    public int carryDue() {
        int carried = 0;
        for (Optional<Delivery> next = takeNext(); next.isPresent(); next = takeNext()) {
            carry(next.get());
            carried++;
        }
        return carried;
    }

    /** When something will be due; empty when nothing waits. */
    public Optional<Instant> nextDue() {
        lock.lock();
        try {
            sweepIfNeeded();
            return lanes.next();
        } finally {
            lock.unlock();
        }
    }

    /** Looks again at everything that stands in the database: after a replay, when a platform came in, or when in doubt. */
    public void sweep() {
        lock.lock();
        try {
            behind = 0;
            more = true;
            stir();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Delivery> takeNext() {
        lock.lock();
        try {
            sweepIfNeeded();
            return lanes.take(setting.clock().instant());
        } finally {
            lock.unlock();
        }
    }

    private void sweepIfNeeded() {
        while (more && lanes.size() < ROOM) {
            List<Delivery> left = outbox.unsent(behind, 1_000);
            for (Delivery delivery : left) {
                lanes.add(delivery);
                behind = Math.max(behind, delivery.id());
            }
            more = left.size() == 1_000;
        }
    }

    private void carry(Delivery delivery) {
        Courier.Outcome outcome = courier.carry(delivery);
        lock.lock();
        try {
            lanes.settled(delivery, outcome.again(), setting.clock().instant());
            stir();
        } finally {
            lock.unlock();
        }
        outcome.told().ifPresent(ear::handleArrived);
        if (outcome.again().isEmpty()) {
            ear.settled(delivery.place());
        }
    }

    private void dispatch() {
        while (!closed) {
            try {
                Optional<Delivery> next = takeNext();
                if (next.isPresent()) {
                    carriers.execute(() -> carryOn(next.get()));
                } else {
                    awaitChange();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("The post room could not look at the outbox; it tries again", e);
                pauseAfterTrouble();
            }
        }
    }

    /** A carrier that finished one goes on with the next that is due, so that a burst needs no handing over. */
    private void carryOn(Delivery first) {
        Optional<Delivery> next = Optional.of(first);
        while (next.isPresent() && !closed) {
            Delivery delivery = next.get();
            try {
                carry(delivery);
                next = takeNext();
            } catch (RuntimeException e) {
                LOG.error("{} could not be written down; it is tried again", delivery.name(), e);
                putBack(delivery);
                return;
            }
        }
    }

    /** The database did not take the mark: what the row says is found out at the next attempt. */
    private void putBack(Delivery delivery) {
        Instant due = setting.clock().instant().plus(setting.patience().grace());
        lock.lock();
        try {
            lanes.settled(
                    delivery,
                    Optional.of(delivery.again(delivery.state(), due)),
                    setting.clock().instant());
            stir();
        } finally {
            lock.unlock();
        }
    }

    /** Something has changed in the lanes; the key is held. */
    private void stir() {
        stirred = true;
        changed.signal();
    }

    private void awaitChange() throws InterruptedException {
        lock.lock();
        try {
            if (closed || more) {
                return;
            }
            Instant now = setting.clock().instant();
            Duration wait =
                    lanes.next().map(next -> Duration.between(now, next)).orElse(A_WHILE);
            long left = Math.min(wait.toNanos(), A_WHILE.toNanos());
            while (!stirred && left > 0) {
                left = changed.awaitNanos(left);
            }
            stirred = false;
        } finally {
            lock.unlock();
        }
    }

    private void pauseAfterTrouble() {
        try {
            Thread.sleep(A_WHILE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops; what is under way is finished by its carrier, what waits stands in the database. */
    @Override
    public void close() {
        closed = true;
        if (dispatcher != null) {
            dispatcher.interrupt();
        }
    }
}
