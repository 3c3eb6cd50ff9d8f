package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.nobo.chat.DeliveryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was said while nobody listened: Discord tells that to nobody afterwards. What is found is heard as it would
 * have been; what was heard before has the same id and is known. It takes its time, so that what happens now does not wait
 * for it.
 */
final class Missed {
    private static final Logger LOG = LoggerFactory.getLogger(Missed.class);
    private static final int A_PAGE = 100;
    private static final int PAGES = 20;
    private static final int ATTEMPTS = 5;
    private static final Duration BETWEEN_PEOPLE = Duration.ofMillis(250);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Hearing hearing;
    private final Calls calls;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Missed(Hearing hearing, Calls calls) {
        this.hearing = hearing;
        this.calls = calls;
    }

    /**
     * Looks in the channels and threads of a guild for what was said since then.
     *
     * @param wanted what of it is to be heard
     * @return whether it could be looked everywhere
     */
    boolean in(Guild guild, Instant since, Predicate<Message> wanted) {
        long after = TimeUtil.getDiscordTimestamp(since.toEpochMilli());
        return looked(() -> channels(Stream.of(guild), after)
                .map(channel -> hear(() -> channel, after, wanted))
                .reduce(true, Boolean::logicalAnd));
    }

    /** The same in the direct messages of these people. */
    boolean directly(JDA shard, List<String> people, Instant since, Predicate<Message> wanted) {
        long after = TimeUtil.getDiscordTimestamp(since.toEpochMilli());
        return looked(() -> {
            boolean everywhere = true;
            for (String person : people) {
                everywhere &= hear(() -> patiently(() -> shard.openPrivateChannelById(person)), after, wanted);
                pause(BETWEEN_PEOPLE);
            }
            return everywhere;
        });
    }

    /** One guild after the other, or a start in many of them would ask Discord more than it answers. */
    private boolean looked(BooleanSupplier look) {
        oneAtATime.lock();
        try {
            return look.getAsBoolean();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Everybody reads in these: where something was said since. */
    private static Stream<GuildMessageChannel> channels(Stream<Guild> guilds, long after) {
        return guilds.flatMap(guild -> Stream.<GuildMessageChannel>concat(
                        guild.getTextChannels().stream(), guild.getThreadChannels().stream()))
                .filter(channel -> isNewer(channel.getLatestMessageIdLong(), after))
                .filter(channel -> channel.getGuild()
                        .getSelfMember()
                        .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_HISTORY));
    }

    private static boolean isNewer(long id, long than) {
        return Long.compareUnsigned(id, than) > 0;
    }

    private boolean hear(Where where, long after, Predicate<Message> wanted) {
        try {
            List<Message> missed = newest(where.open(), after).stream()
                    .filter(Heard::isSpeech)
                    .filter(wanted)
                    .toList();
            missed.forEach(hearing::hear);
            if (!missed.isEmpty()) {
                LOG.info("{} messages were found that were said while nobody listened", missed.size());
            }
            return true;
        } catch (DeliveryFailure.Refused no) {
            LOG.debug("It is not looked for what was missed there: {}", no.getMessage());
            return true;
        } catch (DeliveryFailure e) {
            LOG.warn("What was said while nobody listened could not be read everywhere: {}", e.getMessage());
            return false;
        }
    }

    /** Oldest first, and no more than somebody would scroll back through. */
    private List<Message> newest(MessageChannel channel, long after) throws DeliveryFailure {
        List<Message> all = new ArrayList<>();
        MessageHistory history = channel.getHistory();
        boolean more = isNewer(channel.getLatestMessageIdLong(), after);
        for (int page = 0; more && page < PAGES; page++) {
            List<Message> some = patiently(() -> history.retrievePast(A_PAGE));
            some.stream().filter(it -> isNewer(it.getIdLong(), after)).forEach(all::add);
            more = some.size() == A_PAGE && isNewer(some.getLast().getIdLong(), after);
        }
        return all.reversed();
    }

    /** Nobody waits for it, so what fails for a moment is asked for again. */
    private <T> T patiently(Supplier<? extends RestAction<T>> action) throws DeliveryFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                return calls.await(action);
            } catch (DeliveryFailure.Refused e) {
                throw e;
            } catch (DeliveryFailure e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause(
                        e instanceof DeliveryFailure.SlowDown slow
                                        && slow.pause().compareTo(LONGEST) < 0
                                ? slow.pause()
                                : A_MOMENT.multipliedBy(attempt));
            }
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A place that may have to be asked for. */
    private interface Where {
        MessageChannel open() throws DeliveryFailure;
    }
}
