package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.nobo.chat.Remembered;

/** When something may have been missed: while a session was lost, and while the process was down. */
final class Gap extends ListenerAdapter {
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /** The inbox knows for two weeks what it has heard, but who has waited for days waits no longer. */
    private static final Duration LONGEST_AGO = Duration.ofDays(3);

    /** With so many people of late the bot looks whether they wrote to it directly. */
    private static final int PEOPLE = 200;

    private final Hearing hearing;
    private final Missed missed;
    private final InstantSource clock;
    private final Map<Integer, Instant> lost = new ConcurrentHashMap<>();

    Gap(Hearing hearing, Missed missed, InstantSource clock) {
        this.hearing = hearing;
        this.missed = missed;
        this.clock = clock;
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        lost.putIfAbsent(
                event.getJDA().getShardInfo().getShardId(),
                event.getTimeDisconnected().toInstant());
    }

    /** Discord has told all that was missed. */
    @Override
    public void onSessionResume(SessionResumeEvent event) {
        lost.remove(event.getJDA().getShardInfo().getShardId());
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        begunAnew(event.getJDA());
    }

    @Override
    public void onReady(ReadyEvent event) {
        begunAnew(event.getJDA());
    }

    private void begunAnew(JDA shard) {
        Instant since = lost.remove(shard.getShardInfo().getShardId());
        if (since != null) {
            missed.look(shard, hearing.lately(PEOPLE), since.minus(OVERLAP), any -> true);
        }
    }

    /**
     * At a start nobody knows how long the process was down, or whether it had heard all before: what was meant for the
     * bot is read again some time back. Direct messages are told to any shard.
     */
    void begins(ShardManager shards, Remembered before) {
        Instant earliest = clock.instant().minus(LONGEST_AGO);
        Optional<Instant> since = before.since().map(it -> it.isAfter(earliest) ? it : earliest);
        since.ifPresent(from -> {
            List<String> people = before.people();
            for (JDA shard : shards.getShards()) {
                missed.look(shard, people, from, Gap::isForBot);
                people = List.of();
            }
        });
    }

    /** Said to it, or in a thread, where one does not name it again. */
    private static boolean isForBot(Message message) {
        Heard heard = new Heard(message);
        return heard.isToBot() || heard.isAmongFew();
    }
}
