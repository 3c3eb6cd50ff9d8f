package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Workspace;

/** When something may have been missed: while a session was lost, and while the process was down. */
final class Gap extends ListenerAdapter {
    static final Duration OVERLAP = Duration.ofMinutes(1);

    /** The inbox knows for two weeks what it has heard, but who has waited for days waits no longer. */
    private static final Duration LONGEST_AGO = Duration.ofDays(3);

    private final Missed missed;
    private final InstantSource clock;
    private final Map<Integer, Instant> lost = new ConcurrentHashMap<>();
    private volatile Optional<Inbox> inbox = Optional.empty();

    Gap(Missed missed, InstantSource clock) {
        this.missed = missed;
        this.clock = clock;
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        lost.putIfAbsent(
                event.getJDA().getShardInfo().getShardId(),
                event.getTimeDisconnected().toInstant());
    }

    /** The line is closed for good; when somebody lets us in again, this is when it was. */
    @Override
    public void onShutdown(ShutdownEvent event) {
        lost.putIfAbsent(
                event.getJDA().getShardInfo().getShardId(),
                event.getTimeShutdown().toInstant());
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
            inbox.ifPresent(to -> mayHaveMissed(to, shard, since, any -> true));
        }
    }

    /** From here on we hear. */
    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        inbox.ifPresent(to -> mayHaveMissed(to, event.getGuild(), Instant.MIN, any -> true));
    }

    /** What was meant for the bot while the process was down is read. */
    void begins(ShardManager shards, Inbox to) {
        inbox = Optional.of(to);
        shards.getShards().forEach(shard -> mayHaveMissed(to, shard, Instant.MIN, Gap::isForBot));
    }

    /** Direct messages are told on the first line alone. */
    private void mayHaveMissed(Inbox to, JDA shard, Instant heardBefore, Predicate<Message> wanted) {
        shard.getGuilds().forEach(guild -> mayHaveMissed(to, guild, heardBefore, wanted));
        if (shard.getShardInfo().getShardId() == 0) {
            to.mayHaveMissed(
                    Workspace.unsaid(DiscordProvider.DISCORD),
                    heardBefore,
                    (since, people) -> missed.directly(shard, people, back(since), wanted));
        }
    }

    private void mayHaveMissed(Inbox to, Guild guild, Instant heardBefore, Predicate<Message> wanted) {
        to.mayHaveMissed(
                Places.workspace(guild), heardBefore, (since, people) -> missed.in(guild, back(since), wanted));
    }

    private Instant back(Instant since) {
        Instant earliest = clock.instant().minus(LONGEST_AGO);
        Instant from = since.minus(OVERLAP);
        return from.isAfter(earliest) ? from : earliest;
    }

    /** Said to it, or in a thread, where one does not name it again. */
    private static boolean isForBot(Message message) {
        Heard heard = new Heard(message);
        return heard.isToBot() || heard.isAmongFew();
    }
}
