package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalPerson;

/** The bot in a local guild: the real client library against the local Discord. */
final class Guild implements AutoCloseable {
    static final Joining.Patience QUICK = quick(Duration.ofSeconds(20));

    static final Joining.Patience IMPATIENT = quick(Duration.ofSeconds(3));

    private static Joining.Patience quick(Duration call) {
        return new Joining.Patience(
                Duration.ofSeconds(40), call, Duration.ofMillis(20), new FirstWords.Pace(20, Duration.ofMillis(100)));
    }

    /** The same, but that strangers are written to at this pace. */
    static Joining.Patience quickBut(FirstWords.Pace first) {
        return new Joining.Patience(QUICK.arrival(), QUICK.call(), QUICK.firstPause(), first);
    }

    static final Message HELLO = Message.of(Text.of("Hello"));

    final LocalDiscord discord = LocalDiscord.open(InstantSource.system());
    Remembered remembers = Remembered.NOTHING;
    Listener inbox = new Listener(remembers);
    DiscordPlatform bot;

    static Guild withBot() {
        Guild guild = new Guild();
        guild.starts();
        return guild;
    }

    /** Where calls hang on purpose. */
    static Guild withImpatientBot() {
        Guild guild = new Guild();
        guild.starts(IMPATIENT);
        return guild;
    }

    void starts() {
        starts(QUICK);
    }

    void starts(Joining.Patience patience) {
        try {
            bot = Joining.join(discord.token(), discord.url(), InstantSource.system(), patience);
        } catch (CannotConnect e) {
            throw new AssertionError(e);
        }
        inbox = new Listener(remembers);
        bot.listen(inbox);
    }

    void stops() {
        bot.close();
        until(() -> !discord.line().hasListener());
    }

    void restarts() {
        stops();
        starts();
    }

    Workspace workspace() {
        return new Workspace(DiscordProvider.DISCORD, discord.guildId());
    }

    Place.Channel channel(String name) {
        return new Place.Channel(workspace(), discord.channelId(name));
    }

    Account account(LocalPerson person) {
        return new Account(workspace(), person.id());
    }

    Place.Direct direct(LocalPerson person) {
        return new Place.Direct(account(person));
    }

    /** Says hello there; what is the matter, or null. */
    DeliveryFailure failureOf(Place place) {
        try {
            bot.post(place, HELLO, key("hello"));
            return null;
        } catch (DeliveryFailure e) {
            return e;
        }
    }

    static DeliveryKey key(String intention) {
        return DeliveryKey.of(new CommunityId("workshop"), DiscordProvider.DISCORD, intention);
    }

    static Instant now() {
        return InstantSource.system().instant();
    }

    /** Waits for something that is about to be true, forty seconds at most: the machine may be busy. */
    static void until(BooleanSupplier condition) {
        until(condition, Duration.ofSeconds(40), Duration.ofMillis(2));
    }

    /** Waits for something that takes a while, and is some work to look at. */
    static void patientlyUntil(BooleanSupplier condition) {
        until(condition, Duration.ofMinutes(2), Duration.ofMillis(200));
    }

    private static void until(BooleanSupplier condition, Duration atMost, Duration each) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came true");
            }
            LockSupport.parkNanos(each.toNanos());
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (bot != null) {
            bot.close();
        }
        discord.close();
        if (!discord.breaches().isEmpty()) {
            throw new AssertionError("the client broke Discord's rules: " + discord.breaches());
        }
    }
}
