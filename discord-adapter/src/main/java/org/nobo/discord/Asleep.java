package org.nobo.discord;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.requests.restaction.pagination.ThreadChannelPaginationAction;
import org.nobo.chat.DeliveryFailure;

/**
 * Threads that fell asleep. JDA knows only those that are awake: whoever writes in one wakes it, but when a while went by,
 * or somebody closed it, it sleeps again.
 */
final class Asleep {
    /** Of what a channel has of them, no more are looked through. */
    private static final int MOST = 1_000;

    private final Calls calls;

    Asleep(Calls calls) {
        this.calls = calls;
    }

    /** The channels below which the bot can see threads. */
    static Stream<IThreadContainer> parents(Guild guild) {
        return guild.getChannelCache().ofType(IThreadContainer.class).stream().filter(Asleep::isReadable);
    }

    static boolean isReadable(GuildChannel channel) {
        return channel.getGuild()
                .getSelfMember()
                .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY);
    }

    /** Those that fell asleep since then: of the private ones, those that the bot is in. */
    List<ThreadChannel> since(IThreadContainer parent, Instant since) throws DeliveryFailure {
        List<ThreadChannel> open = calls.awaitFuture(() -> fresh(parent.retrieveArchivedPublicThreadChannels())
                .takeWhileAsync(MOST, thread -> isSince(thread, since)));
        if (!(parent instanceof TextChannel)) {
            return open;
        }
        // these come in the order in which they were opened
        List<ThreadChannel> rooms = calls.awaitFuture(() ->
                fresh(parent.retrieveArchivedPrivateJoinedThreadChannels()).takeAsync(MOST));
        return Stream.concat(open.stream(), rooms.stream().filter(thread -> isSince(thread, since)))
                .toList();
    }

    private static ThreadChannelPaginationAction fresh(ThreadChannelPaginationAction archive) {
        return archive.cache(false);
    }

    private static boolean isSince(ThreadChannel thread, Instant since) {
        return !thread.getTimeArchiveInfoLastModified().toInstant().isBefore(since);
    }
}
