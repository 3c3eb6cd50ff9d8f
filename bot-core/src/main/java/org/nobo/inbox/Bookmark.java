package org.nobo.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.nobo.chat.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Up to when everything that happened in one workspace was heard. It goes on with what is heard. When something may have
 * been missed it stays where it is until that was looked for.
 */
final class Bookmark {
    private static final Logger LOG = LoggerFactory.getLogger(Bookmark.class);

    /** What is kept may be so much older: then it is looked a little further back. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Bookmarks.Kept keeping;
    private final Workspace workspace;
    private final InstantSource clock;
    private Optional<Instant> reached = Optional.empty();
    private Optional<Instant> kept = Optional.empty();
    private Instant newest = Instant.MIN;
    private boolean remembered;

    /** Whether something may have been missed since {@code reached}. So it is when we begin. */
    private boolean torn = true;

    private Optional<Look> asked = Optional.empty();
    private boolean looking;

    /** Looks for what was missed. */
    interface Look {
        /** Returns whether all of it was seen that is to be seen. */
        boolean since(Instant when);

        /** There is nothing to look for. */
        default void isNotNeeded() {}
    }

    Bookmark(Bookmarks.Kept keeping, Workspace workspace, InstantSource clock) {
        this.keeping = keeping;
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Something that happened then was heard. A platform whose clock is fast does not make us miss what is to come. */
    synchronized void heard(Instant at) {
        newest = later(newest, earlier(at, clock.instant()));
        if (!torn) {
            moveTo(newest);
        }
    }

    /**
     * Something may have been missed.
     *
     * @param heardBefore what happened before then was heard; {@link Instant#MIN} where that is not known better than here
     */
    synchronized void mayHaveMissed(Instant heardBefore, Look look) {
        if (heardBefore.isAfter(Instant.MIN)) {
            reached = reached.map(before -> torn ? earlier(before, heardBefore) : heardBefore);
        }
        torn = true;
        asked = Optional.of(look);
        if (!looking) {
            looking = true;
            Thread.ofVirtual().name("nobo-look").start(this::look);
        }
    }

    private void look() {
        for (Optional<Look> next = next(); next.isPresent(); next = next()) {
            Instant begun = clock.instant();
            over(begun, looked(next.get()));
        }
    }

    private synchronized Optional<Look> next() {
        Optional<Look> next = asked;
        asked = Optional.empty();
        looking = next.isPresent();
        return next;
    }

    /** Where nothing was ever heard nothing was missed. */
    private boolean looked(Look look) {
        try {
            Optional<Instant> from = from();
            if (from.isPresent()) {
                return look.since(from.get());
            }
            look.isNotNeeded();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("What was missed could not be looked for now, it is tried the next time: {}", e.toString());
            look.isNotNeeded();
            return false;
        }
    }

    /** What an earlier life knew is read on the way to the first look, for nobody waits there. */
    private Optional<Instant> from() {
        Optional<Instant> before = remembered ? Optional.empty() : keeping.heardUntil(workspace);
        synchronized (this) {
            if (!remembered) {
                reached = before;
                kept = before;
                remembered = true;
            }
            return reached;
        }
    }

    private synchronized void over(Instant begun, boolean whole) {
        if (whole) {
            torn = asked.isPresent();
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
            keeping.heardAll(workspace, until);
        } catch (RuntimeException e) {
            LOG.debug("Up to when all was heard could not be kept; it is looked further back", e);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isAfter(other) ? other : one;
    }
}
