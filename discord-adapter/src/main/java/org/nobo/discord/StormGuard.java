package org.nobo.discord;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.nobo.chat.Pauses;
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

    private final Beginning beginning;
    private final Pauses pauses;
    private final Map<Integer, Weather> shards = new ConcurrentHashMap<>();

    StormGuard(Beginning beginning, Pauses pauses) {
        this.beginning = beginning;
        this.pauses = pauses;
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        JDA jda = event.getJDA();
        int shard = jda.getShardInfo().getShardId();
        Duration pause =
                shards.computeIfAbsent(shard, any -> new Weather(pauses)).dropped(jda, System.nanoTime());
        if (pause.isPositive()) {
            LOG.error("Discord drops the line again and again; shard {} pauses for {}", shard, pause);
            beginning.anew(jda, pause, "Discord drops the line again and again; it is tried again after pauses.");
        }
    }

    /** How often a shard was dropped lately, and how long it was made to wait. */
    private static final class Weather {
        private final Pauses pauses;
        private final Deque<Long> drops = new ArrayDeque<>();
        private Duration pause;
        private long lastStorm;
        private JDA down;

        Weather(Pauses pauses) {
            this.pauses = pauses;
            this.pause = pauses.first();
        }

        /** How long to pause now; nothing while it is no storm, or for the last drops of what is on its way down. */
        synchronized Duration dropped(JDA jda, long now) {
            if (jda.equals(down)) {
                return Duration.ZERO;
            }
            drops.addLast(now);
            while (now - drops.getFirst() > WITHIN.toNanos()) {
                drops.removeFirst();
            }
            if (drops.size() <= DROPS) {
                return Duration.ZERO;
            }
            drops.clear();
            down = jda;
            if (now - lastStorm > CALM.toNanos()) {
                pause = pauses.first();
            }
            lastStorm = now;
            Duration asked = pause;
            pause = pauses.after(pause);
            return asked;
        }
    }
}
