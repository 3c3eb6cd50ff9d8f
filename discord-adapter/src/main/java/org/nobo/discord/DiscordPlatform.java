package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.concurrent.Task;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Workspace;
import org.nobo.words.Wordbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Discord, through JDA: any number of guilds in one process. */
final class DiscordPlatform implements ChatPlatform {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordPlatform.class);
    private static final Duration DRAIN = Duration.ofSeconds(4);
    private static final Duration SHORT_WAIT = Duration.ofSeconds(3);
    private static final Duration ROSTER = Duration.ofSeconds(50);
    private static final Duration HTTP = Duration.ofSeconds(12);

    static final Set<GatewayIntent> INTENTS = EnumSet.of(
            GatewayIntent.GUILD_MEMBERS,
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.GUILD_MESSAGE_REACTIONS,
            GatewayIntent.DIRECT_MESSAGES,
            GatewayIntent.DIRECT_MESSAGE_REACTIONS,
            GatewayIntent.MESSAGE_CONTENT);

    private final ShardManager shards;
    private final Calls calls;
    private final Doorway door;
    private final Places places;
    private final Speaking speaking;
    private final Rooms rooms;

    static {
        // JDA's default lets @everyone ring; here only those whom a message names on purpose
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
    }

    private DiscordPlatform(ShardManager shards, Calls calls, Doorway door, Said said) {
        this.shards = shards;
        this.calls = calls;
        this.door = door;
        this.places = new Places(shards, calls);
        this.speaking = new Speaking(places, calls, said, new Wordbook().english());
        this.rooms = new Rooms(places, calls);
    }

    /**
     * How long it is patient; shorter in tests.
     *
     * @param arrival until it is on the line
     * @param call until a call counts as unclear
     * @param firstPause before it knocks again at a Discord that is not well
     */
    record Patience(Duration arrival, Duration call, Duration firstPause) {
        static final Patience USUAL =
                new Patience(Duration.ofMinutes(1), Duration.ofSeconds(20), Duration.ofSeconds(3));
    }

    static DiscordPlatform join(String token, String url, InstantSource clock) throws CannotConnect {
        return join(token, url, clock, Patience.USUAL);
    }

    static DiscordPlatform join(String token, String url, InstantSource clock, Patience patience) throws CannotConnect {
        Portal.check(token, url, patience.firstPause());
        Calls calls = new Calls(patience.call());
        Doorway door = new Doorway();
        Said said = new Said();
        Pressing pressing = new Pressing(door, calls, new Wordbook());
        Arrival arrival = new Arrival();
        ShardManager shards =
                login(builder(token, url).addEventListeners(arrival, new Hearing(door, said, clock), pressing));
        DiscordPlatform discord = new DiscordPlatform(shards, calls, door, said);
        try {
            arrival.await(patience.arrival());
            discord.offerCommand();
            return discord;
        } catch (CannotConnect e) {
            discord.close();
            throw e;
        }
    }

    private static DefaultShardManagerBuilder builder(String token, String url) {
        return DefaultShardManagerBuilder.createLight(token, INTENTS)
                .setMemberCachePolicy(MemberCachePolicy.PENDING)
                .setRestConfig(new RestConfig().setBaseUrl(url).setRateLimiterFactory(RateLimits.with(SHORT_WAIT)))
                // what is not clear is asked for, never sent again behind our back: not everything carries a nonce
                .setHttpClientBuilder(new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .callTimeout(HTTP))
                .setRequestTimeoutRetry(false)
                .setUseShutdownNow(true)
                .setEnableShutdownHook(false);
    }

    private static ShardManager login(DefaultShardManagerBuilder builder) throws CannotConnect {
        try {
            return builder.build();
        } catch (InvalidTokenException e) {
            throw new CannotConnect("Discord does not accept the token in DISCORD_TOKEN any more: copy it again.");
        } catch (RuntimeException e) {
            LOG.debug("Login failed", e);
            throw Portal.unreachable();
        }
    }

    private void offerCommand() {
        try {
            calls.await(() -> shards.getShards()
                    .getFirst()
                    .updateCommands()
                    .addCommands(SlashCommand.data(new Wordbook().english())));
        } catch (DeliveryFailure e) {
            LOG.warn("The command /nobo could not be offered to Discord: {}", e.getMessage());
        }
    }

    @Override
    public PlatformId id() {
        return DiscordProvider.DISCORD;
    }

    @Override
    public void listen(Inbox inbox) {
        door.open(inbox);
    }

    @Override
    public MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        return speaking.post(place, message, key);
    }

    @Override
    public void edit(MessageRef which, Message message) throws DeliveryFailure {
        speaking.edit(which, message);
    }

    @Override
    public void delete(MessageRef which) throws DeliveryFailure {
        speaking.delete(which);
    }

    @Override
    public void react(MessageRef to, String emoji) throws DeliveryFailure {
        speaking.react(to, emoji);
    }

    @Override
    public Place.Room gather(Set<Account> who, DeliveryKey key) throws DeliveryFailure {
        return rooms.gather(who, key);
    }

    @Override
    public Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since)
            throws DeliveryFailure {
        return speaking.find(place, message, key, since);
    }

    /** Who has not agreed to the rules yet is not here yet. */
    @Override
    public Stream<Person> members(Workspace workspace) throws DeliveryFailure {
        Guild guild = places.guild(workspace);
        List<Person> people = Collections.synchronizedList(new ArrayList<>());
        calls.awaitFuture(() -> future(guild.loadMembers(member -> {
                    if (!member.isPending()
                            && !member.getUser().equals(guild.getJDA().getSelfUser())) {
                        people.add(Hearing.person(member));
                    }
                })
                .setTimeout(ROSTER)));
        return people.stream();
    }

    private static <T> CompletableFuture<T> future(Task<T> task) {
        CompletableFuture<T> future = new CompletableFuture<>();
        task.onSuccess(future::complete).onError(future::completeExceptionally);
        return future;
    }

    @Override
    public void close() {
        door.close(DRAIN);
        calls.drain(DRAIN);
        shards.shutdown();
    }
}
