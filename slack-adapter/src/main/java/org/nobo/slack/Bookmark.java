package org.nobo.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to when everything that happened in a workspace was heard, kept for the next life too. It goes on with what is heard.
 * When something may have been missed, it stays where it is until that was looked for.
 */
final class Bookmark {
    private static final Logger LOG = LoggerFactory.getLogger(Bookmark.class);

    /** What is kept may be so much older: then it is looked a little further back. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Inbox inbox;
    private final Workspace workspace;
    private final InstantSource clock;
    private final Look look;
    private Optional<Instant> reached;
    private Optional<Instant> kept;
    private Instant newest = Instant.MIN;

    /** Whether something may have been missed since {@code reached}. So it is when we begin. */
    private boolean torn = true;

    private boolean asked;
    private boolean looking;

    /** Looks for what was missed. */
    interface Look {
        /** Returns whether all of it was seen that is to be seen. */
        boolean since(Instant when);
    }

    Bookmark(Inbox inbox, Workspace workspace, InstantSource clock, Look look) {
        this.inbox = inbox;
        this.workspace = workspace;
        this.clock = clock;
        this.look = look;
        this.reached = inbox.heardUntil(workspace);
        this.kept = reached;
    }

    /** Something that happened then was heard. */
    synchronized void heard(Instant at) {
        newest = later(newest, at);
        if (!torn) {
            moveTo(newest);
        }
    }

    /** Something may have been missed: it is looked for beside. To be said before anything is heard again. */
    synchronized void mayHaveMissed() {
        torn = true;
        asked = true;
        if (!looking) {
            looking = true;
            Thread.ofVirtual().name("slack-look").start(this::look);
        }
    }

    private void look() {
        for (Optional<Instant> begun = next(); begun.isPresent(); begun = next()) {
            over(begun.get(), from().map(look::since).orElse(true)); // where we never were nothing was missed
        }
    }

    private synchronized Optional<Instant> next() {
        looking = asked;
        asked = false;
        return looking ? Optional.of(clock.instant()) : Optional.empty();
    }

    private synchronized Optional<Instant> from() {
        return reached;
    }

    private synchronized void over(Instant begun, boolean whole) {
        if (whole) {
            torn = asked;
            moveTo(torn ? begun : later(begun, newest));
        }
    }

    private void moveTo(Instant when) {
        if (reached.isEmpty() || when.isAfter(reached.get())) {
            reached = Optional.of(when);
        }
        if (kept.isEmpty() || !kept.get().plus(STEP).isAfter(reached.get())) {
            Instant until = reached.get();
            kept = reached;
            Thread.ofVirtual().start(() -> keep(until));
        }
    }

    private void keep(Instant until) {
        try {
            inbox.heardAll(workspace, until);
        } catch (RuntimeException e) {
            LOG.debug("Up to when all was heard could not be kept; it is looked further back", e);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
