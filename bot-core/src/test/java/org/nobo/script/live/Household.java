package org.nobo.script.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.nobo.app.Bot;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.meaning.Model;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.script.Stage;
import org.nobo.store.CannotOpen;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/** The whole bot, living by its own threads on some stages, with a community on each that is set up and has a leader. */
final class Household implements AutoCloseable {
    private static final AtomicInteger HOUSEHOLDS = new AtomicInteger();
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Store store;
    private final Bot bot;
    private final List<Place.Room> rooms = new CopyOnWriteArrayList<>();

    Household(List<Home> homes) {
        store = opened();
        List<ChatPlatform> platforms = new ArrayList<>();
        for (Home home : homes) {
            in(() -> settled(home));
            platforms.add(Overheard.gathering(home.stage().platform(), rooms::add));
        }
        bot = new Bot(
                store,
                platforms,
                new Bot.Conditions(
                                InstantSource.system(),
                                Patience.USUAL.withGrace(Duration.ofMillis(300)),
                                Moments.QUIET,
                                1,
                                false)
                        .understanding(Model.NONE));
        bot.start();
        for (Home home : homes) {
            until(
                    "everybody is seen",
                    () -> in(() -> store.communities().wasSwept(home.stage().workspace())));
        }
    }

    /**
     * A community where it lives.
     *
     * @param leader who looks after it
     */
    record Home(String name, String leader, Stage stage) {}

    private static Store opened() {
        try {
            return Store.open(DatabaseAddress.memory("live-" + HOUSEHOLDS.incrementAndGet()));
        } catch (CannotOpen e) {
            throw new AssertionError(e);
        }
    }

    private Member settled(Home home) {
        Stage stage = home.stage();
        Instant now = InstantSource.system().instant();
        Account leader = stage.person(home.leader(), Person.Kind.MEMBER);
        CommunityId id = new CommunityId(home.name().toLowerCase(Locale.ROOT));
        store.communities()
                .keep(new Community(
                        id,
                        home.name(),
                        "We learn by making.",
                        Optional.of(stage.channel("introductions")),
                        Optional.of(stage.channel("help")),
                        Optional.of(stage.channel("stories")),
                        true));
        store.communities().settle(id, stage.workspace());
        Member member = store.members().arrive(id, Person.named(leader, home.leader()), false, now);
        store.members().lead(member.id(), true);
        return member;
    }

    /** The rooms that were opened, the newest last. */
    List<Place.Room> rooms() {
        return List.copyOf(rooms);
    }

    /** Waits until something is offered to somebody who types this: then it can be asked for, too. */
    void offers(Account who, String field, String typed) {
        until(
                "an offer for " + typed,
                () -> !bot.inbox().suggest(who, field, typed).isEmpty());
    }

    private <T> T in(Supplier<T> look) {
        return store.transactions().inOne(look);
    }

    /** Waits until something is so. */
    static void until(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It never came: " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public void close() {
        bot.close();
        store.close();
    }
}
