package org.nobo.discord;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.nobo.chat.Pauses;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a shard down and begins it anew, once Discord says that it may: until then it knocks, each time after a longer
 * pause, and says what is the matter. (JDA's own manager would try again at once, without a pause and for ever.)
 */
final class Beginning {
    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

    private final Knock knock;
    private final Pauses pauses;
    private final BooleanSupplier closed;
    private final Set<Integer> underway = ConcurrentHashMap.newKeySet();
    private final Map<Integer, String> troubles = new ConcurrentHashMap<>();

    /** @param closed whether nobody wants to be on the line any more */
    Beginning(Knock knock, Pauses pauses, BooleanSupplier closed) {
        this.knock = knock;
        this.pauses = pauses;
        this.closed = closed;
    }

    /** Asks Discord whether we may come in. */
    interface Knock {
        void ask() throws CannotConnect;
    }

    /**
     * Not on JDA's own thread, which would wait for itself.
     *
     * @param why what is the matter, and what somebody can do about it
     */
    void anew(JDA jda, Duration pause, String why) {
        ShardManager manager = jda.getShardManager();
        int shard = jda.getShardInfo().getShardId();
        troubles.put(shard, why);
        if (underway.add(shard)) {
            Thread.ofVirtual().name("discord-beginning").start(() -> anew(manager, shard, pause));
        }
    }

    /** The shard is on the line. */
    void isIn(int shard) {
        troubles.remove(shard);
    }

    /** What keeps a shard from the line; empty where each is on it, or only broke off. */
    Optional<String> trouble() {
        return troubles.values().stream().findFirst();
    }

    /** One after the other, or on a busy machine what was just begun is what is taken down. */
    private void anew(ShardManager manager, int shard, Duration pause) {
        try {
            manager.shutdown(shard);
            Duration wait = pause;
            do {
                Thread.sleep(wait);
                wait = pauses.after(wait);
            } while (!closed.getAsBoolean() && !mayComeIn(shard));
            underway.remove(shard);
            if (!closed.getAsBoolean()) {
                manager.start(shard);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed meanwhile");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean mayComeIn(int shard) {
        try {
            knock.ask();
            return true;
        } catch (CannotConnect e) {
            String why = "Discord cannot be joined again yet. " + e.getMessage();
            troubles.put(shard, why);
            LOG.error("{}", why);
            return false;
        }
    }
}
