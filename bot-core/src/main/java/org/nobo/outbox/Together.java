package org.nobo.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Does for several threads at once what each would do alone. Whoever comes when nobody is at it does it at once, on its
 * own thread; whoever comes meanwhile waits, and the first of those then does it for all of them. They are woken together:
 * nobody queues for a lock only to hear that it is done.
 */
public final class Together<T> {
    private final Consumer<List<T>> act;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Waiter<T>> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param act is handed what to act on, never from two threads at the same time
     * @param most no more than this many at once
     */
    public Together(Consumer<List<T>> act, int most) {
        this.act = act;
        this.most = most;
    }

    /**
     * Returns when it was acted on this.
     *
     * @throws RuntimeException what acting threw, to each of those it was to act for
     */
    public void bring(T what) {
        Waiter<T> me = new Waiter<>(what, Thread.currentThread());
        lock.lock();
        try {
            waiting.add(me);
            if (!busy) {
                busy = true;
                me.leads = true;
            }
        } finally {
            lock.unlock();
        }
        me.await();
        if (me.leads && !me.done) {
            lead(me);
        }
        me.rethrow();
    }

    private void lead(Waiter<T> me) {
        List<Waiter<T>> round = nextRound();
        try {
            act.accept(round.stream().map(waiter -> waiter.what).toList());
        } catch (RuntimeException | Error e) {
            round.forEach(waiter -> waiter.failure = e);
        } finally {
            handOn();
            round.stream().filter(waiter -> waiter != me).forEach(Waiter::wakeDone);
            me.done = true;
        }
    }

    private List<Waiter<T>> nextRound() {
        lock.lock();
        try {
            List<Waiter<T>> round = new ArrayList<>();
            while (round.size() < most && !waiting.isEmpty()) {
                round.add(waiting.remove());
            }
            return round;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait for the next round. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void handOn() {
        Waiter<T> next;
        lock.lock();
        try {
            next = waiting.peek();
            busy = next != null;
        } finally {
            lock.unlock();
        }
        if (next != null) {
            next.leads = true;
            LockSupport.unpark(next.thread);
        }
    }

    /** A thread, and what it brought. */
    private static final class Waiter<T> {
        private final T what;
        private final Thread thread;
        private volatile boolean leads;
        private volatile boolean done;
        private volatile Throwable failure;

        Waiter(T what, Thread thread) {
            this.what = what;
            this.thread = thread;
        }

        void wakeDone() {
            done = true;
            LockSupport.unpark(thread);
        }

        void await() {
            boolean interrupted = false;
            while (!leads && !done) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted(); // else it would not park again
            }
            if (interrupted) {
                thread.interrupt();
            }
        }

        void rethrow() {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
        }
    }
}
