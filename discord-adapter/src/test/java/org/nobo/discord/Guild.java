package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Workspace;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalPerson;

/** The bot in a local guild: the real client library against the local Discord. */
final class Guild implements AutoCloseable {
    static final Joining.Patience QUICK = new Joining.Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            Duration.ofMillis(20),
            new FirstWords.Pace(20, Duration.ofMillis(100)));

    final LocalDiscord discord = LocalDiscord.open(InstantSource.system());
    Listener inbox = new Listener();
    DiscordPlatform bot;

    static Guild withBot() {
        Guild guild = new Guild();
        guild.starts();
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
        inbox = new Listener();
        bot.listen(inbox);
    }

    void stops() {
        bot.close();
        until(() -> !discord.hasListener());
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

    static DeliveryKey key(String intention) {
        return DeliveryKey.of(new CommunityId("workshop"), DiscordProvider.DISCORD, intention);
    }

    static Instant now() {
        return InstantSource.system().instant();
    }

    /** Waits for something that is about to be true, forty seconds at most: the machine may be busy. */
    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never came true");
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
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
