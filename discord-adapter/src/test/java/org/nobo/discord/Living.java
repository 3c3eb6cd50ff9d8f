package org.nobo.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nobo.app.Bot;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;
import org.nobo.feature.Feature;
import org.nobo.meaning.Model;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.store.CannotOpen;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/** The whole bot, its database and its courier, living by its own threads in a local guild. */
final class Living implements AutoCloseable {
    private static final AtomicInteger WORLDS = new AtomicInteger();

    final LocalDiscord discord = LocalDiscord.open(InstantSource.system());
    private final DatabaseAddress database;
    private final List<Feature> more;
    private final Joining.Patience patience;
    Store store;
    private Bot bot;

    Living() {
        this(Guild.QUICK);
    }

    Living(Joining.Patience patience) {
        this(DatabaseAddress.memory("discord-" + WORLDS.incrementAndGet()), List.of(), patience);
    }

    /** @param more what the bot can do beside all it can anyway */
    Living(DatabaseAddress database, List<Feature> more, Joining.Patience patience) {
        this.database = database;
        this.more = more;
        this.patience = patience;
        begins();
    }

    void begins() {
        try {
            store = Store.open(database);
            bot = new Bot(
                    store,
                    List.of(Joining.join(discord.token(), discord.url(), InstantSource.system(), patience)),
                    more,
                    new Bot.Conditions(
                                    InstantSource.system(),
                                    Patience.USUAL.withGrace(Duration.ofMillis(100)),
                                    Moments.QUIET,
                                    1,
                                    false)
                            .understanding(Model.NONE));
            bot.start();
        } catch (CannotOpen | CannotConnect e) {
            throw new AssertionError(e);
        }
    }

    void dies() {
        bot.close();
        store.close();
    }

    Workspace home() {
        return new Workspace(DiscordProvider.DISCORD, discord.guildId());
    }

    /** Those who are here have been seen. */
    void looksAround() {
        Guild.until(() -> in(() -> store.communities()
                .in(home())
                .filter(any -> store.communities().wasSwept(home()))
                .isPresent()));
    }

    /** The community is set up, with this channel for help; those who are here have been seen. */
    CommunityId isSetUp(String help) {
        looksAround();
        return in(() -> {
            Community now = store.communities().in(home()).orElseThrow();
            store.communities()
                    .keep(new Community(
                            now.id(),
                            "Makers",
                            "We learn by making.",
                            Optional.of(channel("introductions")),
                            Optional.of(channel(help)),
                            Optional.of(channel("stories")),
                            true));
            return now.id();
        });
    }

    /** Whether this person is a member. */
    boolean knows(LocalPerson person) {
        return in(() -> store.communities()
                .in(home())
                .flatMap(community -> store.members().of(community.id(), new Account(home(), person.id())))
                .isPresent());
    }

    /** Looks or changes something in one transaction. */
    <T> T in(Supplier<T> look) {
        return store.transactions().inOne(look);
    }

    Place.Channel channel(String name) {
        return new Place.Channel(home(), discord.channelId(name));
    }

    /** The newest message like this in a place; waited for. */
    static LocalMessage said(Supplier<List<LocalMessage>> place, Predicate<LocalMessage> like) {
        try {
            Guild.until(() -> place.get().stream().anyMatch(like));
        } catch (AssertionError e) {
            throw new AssertionError(
                    "never said, but: "
                            + place.get().stream()
                                    .map(it -> it.content() + " " + it.labels())
                                    .toList(),
                    e);
        }
        return place.get().stream()
                .filter(like)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The newest message to somebody that holds these words, formatting taken away; waited for. */
    static LocalMessage hears(LocalPerson person, String words) {
        return said(person::direct, it -> Reader.read(it.content()).contains(words));
    }

    @Override
    public void close() {
        dies();
        discord.close();
        if (!discord.breaches().isEmpty()) {
            throw new AssertionError("the client broke Discord's rules: " + discord.breaches());
        }
    }
}
