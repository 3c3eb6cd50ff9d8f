package org.nobo.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A timer whose time passes only when it is told to; what is to be done at once is done by who asks for it. */
final class SettableTimer extends AbstractExecutorService implements ScheduledExecutorService {
    private final List<Task> tasks = new ArrayList<>();
    private long now;
    private boolean ended;

    /** Something that is done again and again. */
    private static final class Task {
        private final Runnable what;
        private final long every;
        private long due;

        Task(Runnable what, long first, long every) {
            this.what = what;
            this.every = every;
            this.due = first;
        }
    }

    /** Lets time pass, millisecond by millisecond. */
    void pass(Duration time) {
        for (long until = now + time.toMillis(); now < until; ) {
            now++;
            for (Task task : tasks) {
                if (task.due <= now) {
                    task.what.run();
                    task.due = now + task.every;
                }
            }
        }
    }

    @Override
    public void execute(Runnable command) {
        command.run();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable what, long first, long every, TimeUnit unit) {
        tasks.add(new Task(what, now + unit.toMillis(first), unit.toMillis(every)));
        return null;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable what, long first, long every, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable what, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> what, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void shutdown() {
        ended = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        ended = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return ended;
    }

    @Override
    public boolean isTerminated() {
        return ended;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return ended;
    }
}
