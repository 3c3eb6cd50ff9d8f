package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.nobo.chat.DeliveryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what was said while the line was down and the session was lost: Discord tells that to nobody afterwards. What
 * is found is heard as it would have been; what was heard before has the same id and is known.
 */
final class Gap extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Gap.class);
    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final int A_PAGE = 100;
    private static final int PAGES = 5;

    /** With so many people of late the bot looks whether they wrote to it directly. */
    private static final int PEOPLE = 200;

    private final Hearing hearing;
    private final Calls calls;
    private final Map<Integer, Instant> lost = new ConcurrentHashMap<>();

    Gap(Hearing hearing, Calls calls) {
        this.hearing = hearing;
        this.calls = calls;
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
            long after = TimeUtil.getDiscordTimestamp(since.minus(OVERLAP).toEpochMilli());
            Thread.ofVirtual().name("discord-gap").start(() -> look(shard, after));
        }
    }

    private void look(JDA shard, long after) {
        int found = 0;
        for (MessageChannel channel : inGuilds(shard, after)) {
            found += hear(channel, after);
        }
        for (String person : hearing.lately(PEOPLE)) {
            found += hear(shard, person, after);
        }
        LOG.info("After a lost session {} messages were found", found);
    }

    private static List<GuildMessageChannel> inGuilds(JDA shard, long after) {
        return shard.getGuilds().stream()
                .flatMap(guild -> Stream.<GuildMessageChannel>concat(
                        guild.getTextChannels().stream(), guild.getThreadChannels().stream()))
                .filter(channel -> Long.compareUnsigned(channel.getLatestMessageIdLong(), after) > 0)
                .filter(channel -> channel.getGuild()
                        .getSelfMember()
                        .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY))
                .toList();
    }

    private int hear(JDA shard, String person, long after) {
        try {
            MessageChannel direct = calls.await(() -> shard.openPrivateChannelById(person));
            return hear(direct, after);
        } catch (DeliveryFailure e) {
            LOG.warn("Whether somebody wrote while the session was lost is not known: {}", e.getMessage());
            return 0;
        }
    }

    private int hear(MessageChannel channel, long after) {
        try {
            List<Message> missed = since(channel, after);
            missed.forEach(hearing::hear);
            return missed.size();
        } catch (DeliveryFailure e) {
            LOG.warn("What was said while the session was lost could not be read everywhere: {}", e.getMessage());
            return 0;
        }
    }

    /** Oldest first, and no more than a person would scroll through. */
    private List<Message> since(MessageChannel channel, long after) throws DeliveryFailure {
        List<Message> all = new ArrayList<>();
        long from = after;
        for (int page = 0; page < PAGES; page++) {
            long last = from;
            List<Message> some =
                    calls.await(() -> channel.getHistoryAfter(last, A_PAGE)).getRetrievedHistory();
            some.reversed().stream().filter(Heard::isSpeech).forEach(all::add);
            if (some.size() < A_PAGE) {
                break;
            }
            from = some.getFirst().getIdLong();
        }
        return all;
    }
}
