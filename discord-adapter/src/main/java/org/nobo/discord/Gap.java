package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.ChatPlatform.Look;
import org.nobo.chat.Workspace;

/** When something may have been missed: while a session was lost, and while the process was down. */
final class Gap extends ListenerAdapter {
    static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final Workspace DIRECTLY = Workspace.unsaid(DiscordProvider.DISCORD);

    /** The inbox knows for two weeks what it has heard, but who has waited for days waits no longer. */
    private static final Duration LONGEST_AGO = Duration.ofDays(3);

    private final Missed missed;
    private final Unread unread;
    private final InstantSource clock;
    private final Map<Integer, Instant> lost = new ConcurrentHashMap<>();
    private volatile Optional<Inbox> inbox = Optional.empty();

    Gap(Missed missed, Unread unread, InstantSource clock) {
        this.missed = missed;
        this.unread = unread;
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
        missesDirectly(event.getJDA());
    }

    /** The session counts no more: what is said directly may be told before the next one has quite begun. */
    @Override
    public void onSessionInvalidate(SessionInvalidateEvent event) {
        missesDirectly(event.getJDA());
    }

    private void missesDirectly(JDA shard) {
        if (hearsDirectly(shard)) {
            unread.opens(DIRECTLY, missed.stretch(any -> true));
        }
    }

    /** Direct messages are told on the first line alone. */
    private static boolean hearsDirectly(JDA shard) {
        return shard.getShardInfo().getShardId() == 0;
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
        shards.getShards()
                .forEach(shard -> mayHaveMissed(to, shard, Instant.MIN, message -> new Heard(message).isForBot()));
    }

    private void mayHaveMissed(Inbox to, JDA shard, Instant heardBefore, Predicate<Message> wanted) {
        shard.getGuilds().forEach(guild -> mayHaveMissed(to, guild, heardBefore, wanted));
        if (hearsDirectly(shard)) {
            Stretch stretch = missed.stretch(wanted);
            mayHaveMissed(
                    to,
                    DIRECTLY,
                    heardBefore,
                    new Looking(stretch, (since, people) -> missed.directly(shard, people, stretch)));
        }
    }

    private void mayHaveMissed(Inbox to, Guild guild, Instant heardBefore, Predicate<Message> wanted) {
        Stretch stretch = missed.stretch(wanted);
        mayHaveMissed(
                to,
                Places.workspace(guild),
                heardBefore,
                new Looking(stretch, (since, people) -> missed.in(guild, since, stretch)));
    }

    private void mayHaveMissed(Inbox to, Workspace workspace, Instant heardBefore, Looking looking) {
        unread.opens(workspace, looking.stretch());
        to.mayHaveMissed(workspace, heardBefore, new Look() {
            @Override
            public boolean since(Instant when, List<String> people) {
                looking.stretch().began(back(when));
                try {
                    return looking.everywhere().since(back(when), people);
                } finally {
                    unread.over(workspace, looking.stretch());
                }
            }

            @Override
            public void isNotNeeded() {
                unread.over(workspace, looking.stretch());
            }
        });
    }

    /** A look through all places that a stretch is about. */
    private record Looking(Stretch stretch, Look everywhere) {}

    private Instant back(Instant since) {
        Instant earliest = clock.instant().minus(LONGEST_AGO);
        Instant from = since.minus(OVERLAP);
        return from.isAfter(earliest) ? from : earliest;
    }
}
