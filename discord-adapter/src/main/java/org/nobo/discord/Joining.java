package org.nobo.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Pauses;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.words.Wordbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the bot on the line: asks whether it may, begins every shard, offers the command. */
final class Joining {
    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);

    /** A 429 shorter than this is waited out; a longer one is the outbox's to wait for. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(3);

    /** A Discord that is not well, or a switch that is off, is asked about so often at least. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final Duration HTTP = Duration.ofSeconds(12);

    private static final Set<GatewayIntent> INTENTS = EnumSet.of(
            GatewayIntent.GUILD_MEMBERS,
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.GUILD_MESSAGE_REACTIONS,
            GatewayIntent.DIRECT_MESSAGES,
            GatewayIntent.DIRECT_MESSAGE_REACTIONS,
            GatewayIntent.MESSAGE_CONTENT);

    static {
        // JDA's default lets @everyone ring; here only those whom a message names on purpose
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
    }

    private final Patience patience;
    private final Calls calls;
    private final Unread unread = new Unread();
    private final Doorway door = new Doorway(unread);
    private final Said said = new Said();
    private final Homes homes = new Homes();
    private final Arrival arrival = new Arrival();
    private final Rights rights = new Rights();
    private final Wordbook wordbook = new Wordbook();
    private final FirstWords first;

    private Joining(Patience patience) {
        this.patience = patience;
        this.first = new FirstWords(patience.first());
        this.calls = new Calls(patience.call());
    }

    /**
     * How long it is patient; shorter in tests.
     *
     * @param arrival until it is on the line
     * @param call until a call counts as unclear
     * @param firstPause before it knocks again at a Discord that is not well
     * @param first how fast it writes to people with whom it has not had a word yet
     */
    record Patience(Duration arrival, Duration call, Duration firstPause, FirstWords.Pace first) {
        static final Patience USUAL = new Patience(
                Duration.ofMinutes(1), Duration.ofSeconds(20), Duration.ofSeconds(3), FirstWords.Pace.USUAL);
    }

    /** @param url where Discord is, with a slash at the end */
    static DiscordPlatform join(String token, String url, InstantSource clock, Patience patience) throws CannotConnect {
        Portal.check(token, url, patience.firstPause());
        return new Joining(patience).join(token, url, clock);
    }

    private DiscordPlatform join(String token, String url, InstantSource clock) throws CannotConnect {
        Hearing hearing = new Hearing(door, said, new SharedFiles(calls), first, clock);
        Pauses pauses = new Pauses(patience.firstPause(), LONGEST_PAUSE);
        Beginning beginning =
                new Beginning(() -> Portal.check(token, url, patience.firstPause()), pauses, calls::isClosed);
        Gap gap = new Gap(new Missed(hearing, calls), unread, clock);
        ShardManager shards = login(builder(token, url)
                .addEventListeners(
                        homes,
                        arrival,
                        rights,
                        new StormGuard(beginning, pauses),
                        new TurnedAway(beginning, pauses),
                        new Comings(door, clock),
                        hearing,
                        gap,
                        new Pressing(door, calls, first, wordbook)));
        Places places = new Places(shards, homes, calls, first);
        Speaking speaking = new Speaking(places, calls, said, wordbook, rights);
        DiscordPlatform discord =
                new DiscordPlatform(shards, calls, new DiscordPlatform.Ears(door, gap, beginning), places, speaking);
        try {
            arrival.await(patience.arrival());
            offerCommand(shards);
            return discord;
        } catch (CannotConnect e) {
            discord.close();
            throw e;
        }
    }

    private static DefaultShardManagerBuilder builder(String token, String url) {
        return DefaultShardManagerBuilder.createLight(token, INTENTS)
                .setMemberCachePolicy(MemberCachePolicy.PENDING)
                .enableCache(CacheFlag.FORUM_TAGS)
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
        Held worker = new Held();
        try {
            return builder.setThreadFactory(worker).build();
        } catch (InvalidTokenException e) {
            throw Portal.tokenRefused();
        } catch (RuntimeException e) {
            LOG.debug("Login failed", e);
            throw Portal.unreachable();
        } finally {
            worker.letGo();
        }
    }

    private void offerCommand(ShardManager shards) {
        try {
            calls.await(() -> shards.getShards().getFirst().updateCommands().addCommands(new Offered(wordbook).all()));
        } catch (DeliveryFailure e) {
            LOG.warn("The command /nobo could not be offered to Discord: {}", e.getMessage());
        }
    }
}
