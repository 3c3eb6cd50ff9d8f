package org.nobo.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.nobo.chat.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where something may have been said that nobody has read yet. What somebody says or presses in such a place comes after
 * what they said there before: it is read first, for looking through all places takes its time.
 */
final class Unread {
    private static final Logger LOG = LoggerFactory.getLogger(Unread.class);

    /** Who waits longer than this is answered, be it in another order than they asked in. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<Workspace, Stretch> stretches = new ConcurrentHashMap<>();

    /** From now on all places of this workspace are unread; an earlier stretch that was not begun yet is part of this one. */
    void opens(Workspace workspace, Stretch stretch) {
        Stretch earlier = stretches.put(workspace, stretch);
        if (earlier != null) {
            earlier.isOver();
        }
    }

    /** All of it was looked through, as far as that was possible. */
    void over(Workspace workspace, Stretch stretch) {
        stretches.remove(workspace, stretch);
        stretch.isOver();
    }

    /** Brings in what this person said in this place before that, where it was not read yet. */
    void before(Workspace workspace, MessageChannel place, String who, long id) {
        Stretch tried = null;
        for (Stretch open = stretches.get(workspace); open != null && open != tried; open = stretches.get(workspace)) {
            tried = open;
            before(open, place, who, id);
        }
    }

    private static void before(Stretch open, MessageChannel place, String who, long id) {
        try {
            open.read(place).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).stream()
                    .filter(found -> found.author().equals(who) && found.isBefore(id))
                    .forEach(Found::bring);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            LOG.debug("What was said there before could not be read in time", e);
        }
    }
}
