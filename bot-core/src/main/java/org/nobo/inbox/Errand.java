package org.nobo.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.nobo.chat.Event;
import org.nobo.chat.Reply;

/**
 * One event on its way through a turn, and somebody who waits for the reply. They wait only so long; who comes too late
 * must bring the reply by delivery.
 */
final class Errand {
    private final Event event;
    private final AtomicReference<Lane> lane;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Reply reply = Reply.SILENCE;
    private volatile RuntimeException failure;

    private enum Lane {
        QUICK,
        COMMITTING,
        LATE,
        ABANDONED
    }

    private Errand(Event event, Lane lane) {
        this.event = event;
        this.lane = new AtomicReference<>(lane);
    }

    /** Somebody waits for the reply. */
    static Errand awaited(Event event) {
        return new Errand(event, Lane.QUICK);
    }

    /** Written down already; nobody waits. */
    static Errand written(Event event) {
        return new Errand(event, Lane.LATE);
    }

    Event event() {
        return event;
    }

    /** The turn is about to commit. Whether somebody still waits and will take the reply. */
    boolean replyIsTaken() {
        return lane.compareAndSet(Lane.QUICK, Lane.COMMITTING) || lane.get() == Lane.COMMITTING;
    }

    /** Whoever waits has waited long enough: whether they may go, or the turn is just committing. */
    boolean giveUp() {
        return lane.compareAndSet(Lane.QUICK, Lane.LATE);
    }

    /** Whoever waits goes, though the turn counted on them. Whether they may: it is not over yet. */
    boolean abandon() {
        return lane.compareAndSet(Lane.COMMITTING, Lane.ABANDONED);
    }

    boolean isOver(Duration wait) {
        try {
            return over.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns whether the reply is brought by whoever waits, if it is to be brought by them. */
    boolean done(Reply with) {
        reply = with;
        boolean isBrought = lane.getAndSet(Lane.LATE) != Lane.ABANDONED;
        over.countDown();
        return isBrought;
    }

    void failed(RuntimeException why) {
        failure = why;
        over.countDown();
    }

    /** The reply, or the failure, of an errand that is over. */
    Reply outcome() {
        if (failure != null) {
            throw failure;
        }
        return reply;
    }
}
