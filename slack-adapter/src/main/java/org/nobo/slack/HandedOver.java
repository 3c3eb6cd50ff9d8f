package org.nobo.slack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells whoever keeps the order that what a thread carries is now given to the inbox, where it keeps its place. Before
 * that Slack may have to be asked who somebody is, and what they did next must wait.
 */
final class HandedOver {
    private static final ThreadLocal<CountDownLatch> CARRYING = new ThreadLocal<>();

    private HandedOver() {}

    /** Runs something on a thread of its own; returns when it has handed over what it carries, or is done. */
    static void await(Runnable taking, Duration headStart) {
        CountDownLatch handed = new CountDownLatch(1);
        Thread thread = Thread.ofVirtual().name("slack-taker").start(() -> {
            CARRYING.set(handed);
            try {
                taking.run();
            } finally {
                handed.countDown();
            }
        });
        try {
            if (handed.await(1, TimeUnit.MINUTES)) {
                thread.join(headStart);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next thing this thread does is to give it to the inbox. */
    static void now() {
        CountDownLatch handed = CARRYING.get();
        if (handed != null) {
            handed.countDown();
        }
    }
}
