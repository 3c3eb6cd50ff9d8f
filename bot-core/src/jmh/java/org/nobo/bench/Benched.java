package org.nobo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nobo.app.Bot;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Pace;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.store.CannotOpen;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/** The real bot on a real file, over a platform that only counts. A greeting is answered with a greeting. */
final class Benched implements AutoCloseable {
    static final int PEOPLE = 1_000;

    private final Path folder;
    private final Store store;
    private final Bot bot;
    private final AtomicLong events = new AtomicLong();

    Benched(Consumer<Place> posted) throws IOException {
        this(posted, Pace.AS_FAST_AS_WE_CAN);
    }

    Benched(Consumer<Place> posted, Pace pace) throws IOException {
        folder = Files.createTempDirectory("nobo-bench");
        try {
            store = Store.open(DatabaseAddress.embedded(folder));
        } catch (CannotOpen e) {
            throw new IOException(e);
        }
        CommunityId id = new CommunityId("bench");
        Optional<Place.Channel> none = Optional.empty();
        store.communities().keep(new Community(id, "Bench", "", none, none, none, true));
        store.communities().settle(id, CountingPlatform.HOME);
        store.communities().swept(CountingPlatform.HOME, Instant.now());
        for (int i = 0; i < PEOPLE; i++) {
            Person person = Person.named(account(i), "p" + i);
            store.members().arrive(id, person, false, Instant.now());
        }
        bot = new Bot(
                store,
                List.of(new CountingPlatform(posted, List.of(), pace)),
                new Bot.Conditions(InstantSource.system(), Patience.USUAL, Moments.QUIET, 1, false));
        bot.start();
    }

    static Account account(int number) {
        return new Account(CountingPlatform.HOME, "p" + number);
    }

    void hear(Event event) {
        var unused = bot.inbox().receive(event);
    }

    /** One greeting, taken and committed. */
    void greet(int who) {
        Account account = account(who % PEOPLE);
        String id = "e" + events.incrementAndGet();
        MessageRef message = new MessageRef(new Place.Direct(account), "m" + id);
        var unused = bot.inbox()
                .receive(new Event.MessagePosted(id, Instant.now(), account, message, "hello", true, List.of()));
    }

    long fileSize() throws IOException {
        return Files.size(folder.resolve("nobo.mv.db"));
    }

    Store store() {
        return store;
    }

    @Override
    public void close() throws IOException {
        bot.close();
        store.close();
        deleteAll(folder);
    }

    /** Closes, and says how many bytes the file has once only what is kept stands in it. */
    long closeAndPack() throws IOException, SQLException {
        bot.close();
        store.close();
        DatabaseAddress address = DatabaseAddress.embedded(folder);
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        long size = fileSize();
        deleteAll(folder);
        return size;
    }

    static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
