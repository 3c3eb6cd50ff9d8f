package org.nobo.slack;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.app.Bot;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Pace;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.meaning.Model;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.slack.local.Somebody;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;

/** The talks that every platform plays, played in a local workspace by the whole bot over the real SDK. */
class SameTalksTest {
    private final Office office = new Office(InstantSource.system());
    private final Store store = RealDatabase.H2.open();

    static String channel(String name) {
        return "C0" + name.toUpperCase(Locale.ROOT);
    }

    @AfterEach
    void close() {
        store.close();
        office.close();
    }

    @Test
    void two_join_are_introduced_ask_and_tell() {
        for (String toCome : List.of("ann", "bob")) {
            office.slack.has(Somebody.called(toCome).deactivated());
        }
        String lea = office.slack.has(Somebody.called("lea").asAdmin());
        for (String name : List.of("introductions", "help", "stories")) {
            office.slack.channel(name, lea);
        }
        Bot.Conditions usual = new Bot.Conditions(
                        InstantSource.system(),
                        Patience.USUAL.withGrace(Duration.ofMillis(300)),
                        Moments.QUIET,
                        1,
                        false)
                .understanding(Model.NONE);
        try (Bot bot = new Bot(store, List.of(quickly(office.connected(Duration.ofSeconds(5)))), usual)) {
            bot.start();
            office.slack.await("a look around", this::hasLookedAround);
            isSetUp();
            new PlayedTalk(office.slack, bot.inbox()).play(PlayedTalk.talk("makers"));
        }
    }

    /** The same, but that it may be spoken to as fast as we can: here nobody counts. */
    private static ChatPlatform quickly(ChatPlatform platform) {
        return (ChatPlatform) Proxy.newProxyInstance(
                SameTalksTest.class.getClassLoader(), new Class<?>[] {ChatPlatform.class}, (any, method, given) -> {
                    try {
                        return method.getName().equals("pace")
                                ? Pace.AS_FAST_AS_WE_CAN
                                : method.invoke(platform, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private boolean hasLookedAround() {
        return store.transactions()
                .inOne(() -> store.communities()
                        .in(Office.HERE)
                        .filter(any -> store.communities().wasSwept(Office.HERE))
                        .isPresent());
    }

    private void isSetUp() {
        store.transactions().inOne(() -> {
            Community here = store.communities().in(Office.HERE).orElseThrow();
            store.communities()
                    .keep(new Community(
                            here.id(),
                            "Makers",
                            "We learn by making.",
                            place("introductions"),
                            place("help"),
                            place("stories"),
                            true));
            return null;
        });
    }

    private static Optional<Place.Channel> place(String name) {
        return Optional.of(new Place.Channel(Office.HERE, channel(name)));
    }
}
