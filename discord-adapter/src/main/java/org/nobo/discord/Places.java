package org.nobo.discord;

import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.restaction.pagination.ThreadChannelPaginationAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Why;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;

/** Which of Discord's channels a place is, and the other way round. A thread has the id of the message it hangs below. */
final class Places {
    private static final Duration UNTIL_THE_GUILD_IS_BACK = Duration.ofSeconds(20);
    private static final int THREAD_NAME = 100;

    private final ShardManager shards;
    private final Homes homes;
    private final Calls calls;
    private final FirstWords first;

    Places(ShardManager shards, Homes homes, Calls calls, FirstWords first) {
        this.shards = shards;
        this.homes = homes;
        this.calls = calls;
        this.first = first;
    }

    /**
     * Where something is said.
     *
     * @param answering the message it is said in answer to, where there can be no thread below it
     */
    record Spot(MessageChannel channel, Optional<String> answering) {}

    static Workspace workspace(MessageChannel place) {
        return place instanceof GuildChannel inGuild
                ? workspace(inGuild.getGuild())
                : Workspace.unsaid(DiscordProvider.DISCORD);
    }

    static Workspace workspace(Guild guild) {
        return new Workspace(DiscordProvider.DISCORD, guild.getId());
    }

    /** @param with the other end, where it is a direct message */
    static Place of(Channel channel, String with) {
        Workspace nowhere = Workspace.unsaid(DiscordProvider.DISCORD);
        return switch (channel) {
            case ThreadChannel thread
            when thread.getType() == ChannelType.GUILD_PRIVATE_THREAD ->
                new Place.Room(workspace(thread.getGuild()), thread.getId());
            case ThreadChannel thread ->
                new Place.Thread(
                        new Place.Channel(
                                workspace(thread.getGuild()),
                                thread.getParentChannel().getId()),
                        thread.getId());
            case GuildMessageChannel open -> new Place.Channel(workspace(open.getGuild()), open.getId());
            default -> new Place.Direct(new Account(nowhere, with));
        };
    }

    /** The spot, if there is one yet. */
    Optional<Spot> find(Place place) throws DeliveryFailure {
        return switch (place) {
            case Place.Channel channel -> Optional.of(new Spot(channel(channel), Optional.empty()));
            case Place.Direct direct -> Optional.of(new Spot(direct(direct.to()), Optional.empty()));
            case Place.Room room -> Optional.of(new Spot(room(room), Optional.empty()));
            case Place.Thread(Place.Channel channel, String root) ->
                thread(guild(channel.workspace()), channel.id(), root).map(it -> new Spot(it, Optional.empty()));
            case Place.Thread(Place in, String root) ->
                find(in).map(spot -> new Spot(spot.channel(), Optional.of(root)));
            case Place.RoomOf unknown -> throw notYet();
            case Place.ThreadOf unknown -> throw notYet();
        };
    }

    /** The forum a place is, where it is one: what is said there begins a thread. */
    Optional<IPostContainer> forum(Place place) throws DeliveryFailure {
        return place instanceof Place.Channel channel
                ? Optional.ofNullable(
                        guild(channel.workspace()).getChannelById(IPostContainer.class, snowflake(channel.id())))
                : Optional.empty();
    }

    /** Where a message stands: in a forum, in the thread it began. */
    Optional<Spot> holding(MessageRef message) throws DeliveryFailure {
        return forum(message.place()).isPresent()
                ? find(new Place.Thread(message.place(), message.id()))
                : find(message.place());
    }

    /** The channel of a guild whose permissions rule a place, where the bot sees it. */
    Optional<GuildChannel> inGuild(Place place) {
        return switch (place) {
            case Place.Channel channel
            when channel.id().matches("\\d+") -> Optional.ofNullable(shards.getGuildChannelById(channel.id()));
            case Place.Thread thread -> inGuild(thread.in());
            default -> Optional.empty();
        };
    }

    private static DeliveryFailure notYet() {
        return new DeliveryFailure.Refused(Why.UNFIT, "a place that is known by its intention only");
    }

    /** The spot; a thread is opened below its message where there is none yet. */
    Spot open(Place place, String fallbackName) throws DeliveryFailure {
        if (place instanceof Place.Direct(Account to)) {
            mayBegin(to);
        }
        Optional<Spot> found = find(place);
        if (found.isPresent()) {
            return found.get();
        }
        Place.Thread wanted = (Place.Thread) place;
        return new Spot(openThread((Place.Channel) wanted.in(), wanted.root(), fallbackName), Optional.empty());
    }

    /** After a restart only Discord knows with whom there was a word before. */
    private void mayBegin(Account to) throws DeliveryFailure {
        boolean look = !first.isMet(to.user()) && !first.isCrowded();
        if (look && direct(to).getLatestMessageIdLong() != 0) {
            first.met(to.user());
        }
        first.mayBegin(to.user());
    }

    /** Something stands there now. */
    void hasSpoken(Place place) {
        if (place instanceof Place.Direct(Account to)) {
            first.met(to.user());
        }
    }

    Guild guild(Workspace workspace) throws DeliveryFailure {
        long id = snowflake(workspace.id());
        Guild guild = shards.getGuildById(id);
        if (guild != null) {
            return guild;
        }
        throw homes.has(id)
                ? new DeliveryFailure.SlowDown(UNTIL_THE_GUILD_IS_BACK)
                : new DeliveryFailure.Refused(Why.GONE, "the bot is not in this guild");
    }

    private GuildMessageChannel channel(Place.Channel place) throws DeliveryFailure {
        return Optional.ofNullable(
                        guild(place.workspace()).getChannelById(GuildMessageChannel.class, snowflake(place.id())))
                .orElseThrow(() -> new DeliveryFailure.Refused(Why.GONE, "no channel to write in"));
    }

    private PrivateChannel direct(Account to) throws DeliveryFailure {
        JDA anyShard = shards.getShardCache().stream()
                .findFirst()
                .orElseThrow(() -> new DeliveryFailure.SlowDown(UNTIL_THE_GUILD_IS_BACK));
        return calls.await(() -> anyShard.openPrivateChannelById(to.user()));
    }

    private ThreadChannel room(Place.Room place) throws DeliveryFailure {
        Guild guild = guild(place.workspace());
        ThreadChannel awake = guild.getThreadChannelById(snowflake(place.id()));
        if (awake != null) {
            return awake;
        }
        for (IThreadContainer parent : Rooms.parents(guild)) {
            Optional<ThreadChannel> asleep =
                    asleep(guild, parent.retrieveArchivedPrivateJoinedThreadChannels(), place.id());
            if (asleep.isPresent()) {
                return asleep.get();
            }
        }
        throw new DeliveryFailure.Refused(Why.GONE, "the room is no more");
    }

    private Optional<ThreadChannel> thread(Guild guild, String parentId, String id) throws DeliveryFailure {
        ThreadChannel awake = guild.getThreadChannelById(snowflake(id));
        if (awake != null) {
            return Optional.of(awake);
        }
        IThreadContainer parent = guild.getChannelById(IThreadContainer.class, snowflake(parentId));
        if (parent == null) {
            throw new DeliveryFailure.Refused(Why.GONE, "no channel to open a thread in");
        }
        return asleep(guild, parent.retrieveArchivedPublicThreadChannels(), id);
    }

    /** Turns the pages of a channel's archive until the thread comes up; JDA keeps it from then on. */
    private Optional<ThreadChannel> asleep(Guild guild, ThreadChannelPaginationAction archive, String id)
            throws DeliveryFailure {
        calls.awaitFuture(() -> archive.forEachAsync(it -> !it.getId().equals(id)));
        return Optional.ofNullable(guild.getThreadChannelById(id));
    }

    private ThreadChannel openThread(Place.Channel in, String root, String fallbackName) throws DeliveryFailure {
        GuildMessageChannel channel = channel(in);
        if (!(channel instanceof IThreadContainer parent)) {
            throw new DeliveryFailure.Refused(Why.UNFIT, "a channel without threads");
        }
        Message message = calls.await(() -> channel.retrieveMessageById(root));
        String words = message.getContentStripped().strip().replaceAll("\\s+", " ");
        String name = Layout.cut(words.isEmpty() ? fallbackName : words, THREAD_NAME);
        try {
            return calls.await(() -> parent.createThreadChannel(name, root));
        } catch (DeliveryFailure.Refused e) {
            // opened a moment ago by somebody else, or by a call of ours whose answer was lost
            return thread(guild(in.workspace()), in.id(), root).orElseThrow(() -> e);
        }
    }

    static long snowflake(String id) throws DeliveryFailure {
        try {
            return Long.parseUnsignedLong(id);
        } catch (NumberFormatException e) {
            throw new DeliveryFailure.Refused(Why.GONE, "no id of Discord's");
        }
    }
}
