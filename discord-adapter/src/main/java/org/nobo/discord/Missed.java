package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageHistory;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
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
    private final Asleep asleep;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Missed(Hearing hearing, Calls calls) {
        this.hearing = hearing;
        this.calls = calls;
        this.asleep = new Asleep(calls);
    }

    /**
     * A time in which nobody listened.
     *
     * @param wanted what of it is to be heard
     */
    Stretch stretch(Predicate<Message> wanted) {
        return new Stretch((place, since) -> hear(place, after(since), wanted));
    }

    /**
     * Looks in the channels and threads of a guild for what was said since then.
     *
     * @return whether it could be looked everywhere
     */
    boolean in(Guild guild, Instant since, Stretch stretch) {
        return looked(() -> {
            boolean everywhere = look(awake(guild), after(since), stretch);
            for (IThreadContainer parent : Asleep.parents(guild).toList()) {
                everywhere &= lookAsleep(parent, since, stretch);
            }
            return everywhere;
        });
    }

    /** The same in the direct messages of these people. */
    boolean directly(JDA shard, List<String> people, Stretch stretch) {
        return looked(() -> {
            boolean everywhere = true;
            for (String person : people) {
                everywhere &=
                        look(() -> patiently(() -> calls.await(() -> shard.openPrivateChannelById(person))), stretch);
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

    /** All in which somebody can write, threads too. */
    private static Stream<GuildMessageChannel> awake(Guild guild) {
        return guild.getChannelCache().ofType(GuildMessageChannel.class).stream();
    }

    /** Threads that were written in since then and fell asleep again. */
    private boolean lookAsleep(IThreadContainer parent, Instant since, Stretch stretch) {
        try {
            return look(patiently(() -> asleep.since(parent, since)).stream(), after(since), stretch);
        } catch (DeliveryFailure e) {
            return unread(e);
        }
    }

    /** Where something was said since. */
    private boolean look(Stream<? extends GuildMessageChannel> channels, long after, Stretch stretch) {
        return channels.filter(channel -> isNewer(channel.getLatestMessageIdLong(), after))
                .map(channel -> look(() -> channel, stretch))
                .reduce(true, Boolean::logicalAnd);
    }

    private static long after(Instant since) {
        return TimeUtil.getDiscordTimestamp(since.toEpochMilli());
    }

    private static boolean isNewer(long id, long than) {
        return Long.compareUnsigned(id, than) > 0;
    }

    private boolean look(Where where, Stretch stretch) {
        try {
            stretch.read(where.open()).join();
            return true;
        } catch (DeliveryFailure e) {
            return unread(e);
        } catch (CompletionException e) {
            return unread(e.getCause() instanceof DeliveryFailure known ? known : Failures.of(e.getCause()));
        }
    }

    private List<Found> hear(MessageChannel place, long after, Predicate<Message> wanted) throws DeliveryFailure {
        if (place instanceof GuildChannel inGuild && !Asleep.isReadable(inGuild)) {
            return List.of();
        }
        List<Found> missed = newest(place, after).stream()
                .filter(Heard::isSpeech)
                .filter(message -> wanted.test(message) && !hearing.hasHeard(message))
                .map(hearing::find)
                .toList();
        if (!missed.isEmpty()) {
            LOG.info("{} messages were found that were said while nobody listened", missed.size());
        }
        return missed;
    }

    /** Whether that is all the same, as where it is not allowed. */
    private boolean unread(DeliveryFailure why) {
        if (why instanceof DeliveryFailure.Refused) {
            LOG.debug("It is not looked for what was missed there: {}", why.getMessage());
            return true;
        }
        if (!calls.isClosed()) {
            LOG.warn("What was said while nobody listened could not be read everywhere: {}", why.getMessage());
        }
        return false;
    }

    /** Oldest first, and no more than somebody would scroll back through. */
    private List<Message> newest(MessageChannel channel, long after) throws DeliveryFailure {
        List<Message> all = new ArrayList<>();
        MessageHistory history = channel.getHistory();
        boolean more = isNewer(channel.getLatestMessageIdLong(), after);
        for (int page = 0; more && page < PAGES; page++) {
            List<Message> some = patiently(() -> calls.await(() -> history.retrievePast(A_PAGE)));
            some.stream().filter(it -> isNewer(it.getIdLong(), after)).forEach(all::add);
            more = some.size() == A_PAGE && isNewer(some.getLast().getIdLong(), after);
        }
        return all.reversed();
    }

    /** Nobody waits for it, so what fails for a moment is asked for again. */
    private <T> T patiently(Asked<T> asked) throws DeliveryFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                return asked.answer();
            } catch (DeliveryFailure.Refused e) {
                throw e;
            } catch (DeliveryFailure e) {
                if (attempt == ATTEMPTS || calls.isClosed()) {
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

    /** Something that is asked of Discord. */
    private interface Asked<T> {
        T answer() throws DeliveryFailure;
    }

    /** A place that may have to be asked for. */
    private interface Where {
        MessageChannel open() throws DeliveryFailure;
    }
}
