package org.nobo.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a reconnect storm: when Discord takes the line and drops it at once, JDA comes back without a pause, two hundred
 * times a second. Then the shard is taken down and begun anew after a while, each time a longer one.
 */
final class StormGuard extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(StormGuard.class);
    private static final int DROPS = 10;
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration CALM = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Duration firstPause;
    private final Map<Integer, Weather> shards = new ConcurrentHashMap<>();

    StormGuard(Duration firstPause) {
        this.firstPause = firstPause;
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        int shard = event.getJDA().getShardInfo().getShardId();
        Weather weather = shards.computeIfAbsent(shard, any -> new Weather(firstPause));
        Duration pause = weather.dropped(System.nanoTime());
        if (pause.isPositive()) {
            LOG.error("Discord drops the line again and again; shard {} pauses for {}", shard, pause);
            takeDown(event.getJDA(), shard, pause);
        }
    }

    /** Not on JDA's own thread, which would wait for itself. */
    private static void takeDown(JDA jda, int shard, Duration pause) {
        ShardManager manager = jda.getShardManager();
        Thread.startVirtualThread(() -> manager.shutdown(shard));
        Executor later =
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
        later.execute(() -> {
            try {
                manager.start(shard);
            } catch (RejectedExecutionException e) {
                LOG.debug("Closed meanwhile");
            }
        });
    }

    /** How often a shard was dropped lately, and how long it was made to wait. */
    private static final class Weather {
        private final Duration firstPause;
        private final Deque<Long> drops = new ArrayDeque<>();
        private Duration pause;
        private long lastStorm;

        Weather(Duration firstPause) {
            this.firstPause = firstPause;
            this.pause = firstPause;
        }

        /** How long to pause now; nothing while it is no storm. */
        synchronized Duration dropped(long now) {
            drops.addLast(now);
            while (now - drops.getFirst() > WITHIN.toNanos()) {
                drops.removeFirst();
            }
            if (drops.size() <= DROPS) {
                return Duration.ZERO;
            }
            drops.clear();
            if (now - lastStorm > CALM.toNanos()) {
                pause = firstPause;
            }
            lastStorm = now;
            Duration asked = pause;
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            return asked;
        }
    }
}
