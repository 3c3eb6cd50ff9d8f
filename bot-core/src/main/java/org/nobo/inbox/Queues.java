package org.nobo.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Runs the tasks of one lane one after the other, those of different lanes at the same time. */
final class Queues {
    private final Executor threads;
    private final Map<String, Deque<Runnable>> lanes = new HashMap<>();

    Queues(Executor threads) {
        this.threads = threads;
    }

    void add(String lane, Runnable task) {
        boolean first;
        synchronized (lanes) {
            Deque<Runnable> tasks = lanes.get(lane);
            first = tasks == null;
            if (first) {
                tasks = new ArrayDeque<>();
                lanes.put(lane, tasks);
            }
            tasks.add(task);
        }
        if (first) {
            threads.execute(() -> runAll(lane));
        }
    }

    private void runAll(String lane) {
        for (Runnable task = head(lane); task != null; task = next(lane)) {
            task.run();
        }
    }

    private Runnable head(String lane) {
        synchronized (lanes) {
            return lanes.get(lane).peek();
        }
    }

    /** The lane stays until its last task is done, so that nobody starts it a second time. */
    private Runnable next(String lane) {
        synchronized (lanes) {
            Deque<Runnable> tasks = lanes.get(lane);
            tasks.remove();
            if (tasks.isEmpty()) {
                lanes.remove(lane);
                return null;
            }
            return tasks.peek();
        }
    }
}
