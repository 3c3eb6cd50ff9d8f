package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.concurrent.Task;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.chat.Written;

/** Discord, through JDA: any number of guilds in one process. */
final class DiscordPlatform implements ChatPlatform {
    private static final Duration DRAIN = Duration.ofSeconds(4);
    private static final Duration SOON = Duration.ofSeconds(2);

    /** JDA counts from the first piece; it is for us to say that none comes any more. */
    private static final Duration ROSTER = Duration.ofHours(6);

    private final ShardManager shards;
    private final Calls calls;
    private final Ears ears;
    private final Places places;
    private final Speaking speaking;
    private final Rooms rooms;

    DiscordPlatform(ShardManager shards, Calls calls, Ears ears, Places places, Speaking speaking) {
        this.shards = shards;
        this.calls = calls;
        this.ears = ears;
        this.places = places;
        this.speaking = speaking;
        this.rooms = new Rooms(places, calls);
    }

    /** What it hears by: what happens now, and what happened meanwhile; and what begins anew when it hears no more. */
    record Ears(Doorway door, Gap gap, Beginning beginning) {}

    @Override
    public PlatformId id() {
        return DiscordProvider.DISCORD;
    }

    @Override
    public void listen(Inbox inbox) {
        ears.gap().begins(shards, inbox);
        ears.door().open(inbox);
    }

    @Override
    public Optional<String> trouble() {
        return ears.beginning().trouble();
    }

    @Override
    public MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        return once(() -> speaking.post(place, message, key));
    }

    @Override
    public void edit(MessageRef which, Message message) throws DeliveryFailure {
        once(() -> {
            speaking.edit(which, message);
            return which;
        });
    }

    @Override
    public void delete(MessageRef which) throws DeliveryFailure {
        once(() -> {
            speaking.delete(which);
            return which;
        });
    }

    @Override
    public void react(MessageRef to, String emoji) throws DeliveryFailure {
        once(() -> {
            speaking.react(to, emoji);
            return to;
        });
    }

    @Override
    public Place.Room gather(Set<Account> who, DeliveryKey key) throws DeliveryFailure {
        return once(() -> rooms.gather(who, key));
    }

    @Override
    public Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since)
            throws DeliveryFailure {
        return once(() -> speaking.find(place, message, key, since));
    }

    /** While a session begins, JDA fills its guilds piece by piece: what is missing then is not gone, nor forbidden. */
    private <T> T once(Doing<T> doing) throws DeliveryFailure {
        boolean begins = isBeginning();
        try {
            return doing.now();
        } catch (DeliveryFailure.Refused e) {
            throw begins || isBeginning() ? new DeliveryFailure.SlowDown(SOON) : e;
        }
    }

    private boolean isBeginning() {
        return shards.getShardCache().stream().anyMatch(shard -> shard.getStatus() != JDA.Status.CONNECTED);
    }

    /** Something that may be refused. */
    private interface Doing<T> {
        T now() throws DeliveryFailure;
    }

    @Override
    public Optional<Written> read(MessageRef which) throws DeliveryFailure {
        return speaking.read(which);
    }

    /** Who has not agreed to the rules yet is not here yet. */
    @Override
    public Stream<Person> members(Workspace workspace) throws DeliveryFailure {
        Guild guild = places.guild(workspace);
        List<Person> people = Collections.synchronizedList(new ArrayList<>());
        eachIn(guild, member -> {
            if (!member.isPending() && !member.getUser().equals(guild.getJDA().getSelfUser())) {
                people.add(Comings.person(member));
            }
        });
        return people.stream();
    }

    /** Channels are not joined one by one: those who may read it. */
    @Override
    public Stream<Account> inside(Place.Channel channel) throws DeliveryFailure {
        Guild guild = places.guild(channel.workspace());
        GuildChannel there = places.inGuild(channel)
                .orElseThrow(() -> new DeliveryFailure.Refused(DeliveryFailure.Why.GONE, "no channel we see"));
        List<Account> inside = Collections.synchronizedList(new ArrayList<>());
        eachIn(guild, member -> {
            if (!member.isPending() && member.hasAccess(there)) {
                inside.add(Comings.person(member).account());
            }
        });
        return inside.stream();
    }

    /** However many they are: as long as Discord goes on telling of them, it is listened to. */
    private void eachIn(Guild guild, Consumer<Member> told) throws DeliveryFailure {
        Pieces pieces = new Pieces();
        calls.awaitFuture(
                () -> future(guild.loadMembers(member -> {
                            pieces.came();
                            told.accept(member);
                        })
                        .setTimeout(ROSTER)),
                pieces);
    }

    static <T> CompletableFuture<T> future(Task<T> task) {
        CompletableFuture<T> future = new CompletableFuture<>();
        task.onSuccess(future::complete).onError(future::completeExceptionally);
        var unused = future.whenComplete((told, trouble) -> {
            if (future.isCancelled()) {
                task.cancel();
            }
        });
        return future;
    }

    @Override
    public void close() {
        ears.door().close(DRAIN);
        calls.drain(DRAIN);
        shards.shutdown();
    }
}
