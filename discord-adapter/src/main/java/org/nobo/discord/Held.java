package org.nobo.discord;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that are held until they are let go. JDA's manager of shards sets its worker to work and notes it down afterwards:
 * one that was done before that passed for one at work for ever, and a shard that was taken down was never begun anew.
 */
final class Held implements ThreadFactory {
    private final CountDownLatch free = new CountDownLatch(1);

    @Override
    public Thread newThread(Runnable work) {
        return Thread.ofPlatform().daemon().name("discord-shards").unstarted(() -> {
            if (isFree()) {
                work.run();
            }
        });
    }

    private boolean isFree() {
        try {
            free.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void letGo() {
        free.countDown();
    }
}
