package org.nobo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.nobo.app.Bot;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.chat.Pace;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Often;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.rounds.Wish;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.store.CannotOpen;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/**
 * A whole round through the real bot and a real file: announced to everybody, planned, begun in its rooms, each message
 * delivered. {@code WholeRound [SIZE [asks]]}, where everybody is asked first.
 */
final class WholeRound implements AutoCloseable {
    private static final CommunityId HERE = new CommunityId("bench");
    private static final String SERIES = "0123456789ab";

    private final AtomicReference<Instant> now = new AtomicReference<>(Strangers.NOW);
    private final AtomicInteger said = new AtomicInteger();
    private final Path folder;
    private final Store store;
    private final Bot bot;

    private WholeRound(int size) throws IOException, CannotOpen {
        folder = Files.createTempDirectory("nobo-bench");
        List<Candidate> invented = Strangers.of(size, 7, 0).people();
        store = Store.open(DatabaseAddress.embedded(folder));
        Optional<Place.Channel> none = Optional.empty();
        store.communities().keep(new Community(HERE, "Bench", "", none, none, none, true));
        store.communities().settle(HERE, CountingPlatform.HOME);
        store.communities().swept(CountingPlatform.HOME, now.get());
        store.transactions().inOne(() -> {
            invented.forEach(this::arrives);
            return null;
        });
        bot = new Bot(
                store,
                List.of(new CountingPlatform(
                        place -> said.incrementAndGet(),
                        invented.stream().map(WholeRound::person).toList(),
                        Pace.AS_FAST_AS_WE_CAN)),
                new Bot.Conditions(now::get, Patience.USUAL, Moments.QUIET, 1, true));
        bot.wake();
        bot.settle();
    }

    private static Person person(Candidate one) {
        int number = Integer.parseInt(one.member().value().substring(1));
        return Person.named(Benched.account(number), "somebody");
    }

    private void arrives(Candidate one) {
        Member member = store.members().arrive(HERE, person(one), false, now.get());
        store.values().choose(member, List.copyOf(one.values()));
        store.profiles()
                .keep(
                        member,
                        new Profile(
                                one.practice(),
                                one.needs(),
                                one.offers(),
                                List.copyOf(one.languages()),
                                Introducing.YES,
                                false,
                                Often.MONTHLY));
    }

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        try (WholeRound round = new WholeRound(size)) {
            round.begin(arguments.length > 1 ? "yes" : "no");
            round.passes("announced", Duration.ofDays(14));
            round.passes("planned and begun", Duration.ofDays(2));
            round.passes("nudged and asked", Duration.ofDays(7));
        }
    }

    private void begin(String asks) {
        Member lea = store.members().in(HERE).getFirst();
        store.members().lead(lea.id(), true);
        var unused = bot.inbox()
                .receive(new Event.FormSent(
                        "f1",
                        now.get(),
                        lea.account(),
                        lea.direct(),
                        "roundlead/setup/" + SERIES,
                        Map.of("channel", "", "days", "14", "size", "2", "asks", asks, "begins", "self")));
        store.transactions().inOne(() -> {
            store.members().in(HERE).forEach(member -> store.rounds().keep(Wish.joining(SERIES, member.id())));
            return null;
        });
        bot.settle();
    }

    private void passes(String what, Duration time) {
        int before = said.get();
        long begun = System.nanoTime();
        bot.letPass(time, now::set);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf("%s: %.2f s, %d messages, heap %d MB%n", what, seconds, said.get() - before, used >> 20);
    }

    @Override
    public void close() throws IOException {
        bot.close();
        store.close();
        Benched.deleteAll(folder);
    }
}
