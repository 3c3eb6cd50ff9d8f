package org.nobo.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Pauses;
import org.nobo.chat.Reply;
import org.nobo.resource.search.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the search index in step with the database: by a thread of its own, or, by hand, before each event. */
final class Following implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    static final Duration EVERY = Duration.ofMillis(200);

    /** So long the first questions wait for the index; a large one that is built anew is searched while it grows. */
    private static final Duration FIRST = Duration.ofSeconds(2);

    /** So often the index writes down how far it came; what it has not written down is laid again after a kill. */
    private static final Duration REMEMBERED_EVERY = Duration.ofSeconds(10);

    /** What keeps failing is tried at least every few seconds. */
    private static final Pauses PAUSES = new Pauses(EVERY, EVERY.multipliedBy(16));

    /** After so many entries the log says how far it came. */
    private static final int WORTH_SAYING = 500;

    private final Search search;
    private volatile boolean closing;
    private Duration pause = Duration.ZERO;
    private Duration waited = Duration.ZERO;
    private final AtomicBoolean thinking = new AtomicBoolean();
    private final ExecutorService thinker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("nobo-understanding").daemon().factory());
    private final ScheduledExecutorService timer;

    Following(Search search) {
        this(
                search,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("nobo-index").daemon().factory()));
    }

    /** @param timer tells when to look */
    Following(Search search, ScheduledExecutorService timer) {
        this.search = search;
        this.timer = timer;
    }

    void start() {
        Future<?> first = timer.submit(this::follow);
        try {
            first.get(FIRST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("The search index is still being built; what is found grows meanwhile");
        }
        var unused =
                timer.scheduleWithFixedDelay(this::follow, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        var unusedEither = timer.scheduleWithFixedDelay(
                this::remember, REMEMBERED_EVERY.toMillis(), REMEMBERED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void now() {
        search.apply();
    }

    /** A timer that threw once would never run again. What keeps failing is said once, and tried less often. */
    private void follow() {
        waited = waited.plus(EVERY);
        if (waited.compareTo(pause) < 0) {
            return;
        }
        waited = Duration.ZERO;
        try {
            search.apply();
            pause = Duration.ZERO;
            if (thinking.compareAndSet(false, true)) {
                thinker.execute(this::think);
            }
        } catch (RuntimeException e) {
            if (pause.isZero()) {
                LOG.warn("The search index cannot follow; it goes on trying", e);
            }
            pause = pause.isZero() ? PAUSES.first() : PAUSES.after(pause);
        }
    }

    private void remember() {
        try {
            search.remember();
        } catch (RuntimeException e) {
            LOG.debug("How far the search index came could not be written down this time", e);
        }
    }

    /** Entries are found by their words meanwhile. */
    private void think() {
        try {
            int waiting = search.waiting();
            if (waiting > WORTH_SAYING) {
                LOG.info("{} entries are being read for what they mean", waiting);
            }
            int done = 0;
            for (int some = search.understandSome(); some > 0 && !closing; some = search.understandSome()) {
                int before = done;
                done += some;
                if (done / WORTH_SAYING > before / WORTH_SAYING) {
                    LOG.info("{} of {} entries have been read for what they mean", done, waiting);
                    search.remember();
                }
            }
            if (done > 0) {
                search.remember();
            }
            search.putTogether();
        } catch (RuntimeException e) {
            LOG.warn("Entries could not be read for what they mean this time", e);
        } finally {
            thinking.set(false);
        }
    }

    /** The same door, with the index brought into step before each event; by hand nobody looks for what was missed. */
    ChatPlatform.Inbox before(ChatPlatform.Inbox inbox) {
        return new ChatPlatform.Inbox() {
            @Override
            public Reply receive(Event event) {
                now();
                return inbox.receive(event);
            }

            @Override
            public List<Control.Option> suggest(Account who, String field, String typed) {
                now();
                return inbox.suggest(who, field, typed);
            }
        };
    }

    @Override
    public void close() {
        closing = true;
        timer.close();
        thinker.close();
        search.close();
    }
}
