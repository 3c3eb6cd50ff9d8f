package org.nobo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.nobo.app.Bot;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.resource.answer.Answer;
import org.nobo.resource.answer.Answers;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.search.Meanings;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Understanding;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/**
 * From a question to its answer, with a real database of many made-up entries: {@code write FOLDER N} writes them as
 * Markdown, to be imported; {@code lay FOLDER N bge|none} writes and indexes them, {@code ask FOLDER bge|none} asks, {@code
 * turn FOLDER bge|none} asks the whole bot, {@code fresh FOLDER} writes one more, again and again, and sees when it is found,
 * {@code peers N} asks SQLite's FTS5 and PostgreSQL's full text the same.
 */
public final class Answering {
    private static final CommunityId HERE = new CommunityId("bench");
    private static final int TOGETHER = 1_000;
    private static final int ASKED = 1_000;
    private static final int ASKED_OF_PEERS = 300;
    private static final int FRESH = 100;
    private static final int A_FILE = 100;
    private static final int MEMBERS = 1_000;
    private static final int FOLLOWS_EVERY = 200;

    private Answering() {}

    /** Maven hands all of it over as one. */
    public static void main(String... said) throws Exception {
        String[] what = String.join(" ", said).split(" ");
        switch (what[0]) {
            case "write" -> write(Path.of(what[1]), Integer.parseInt(what[2]));
            case "lay" -> lay(Path.of(what[1]), Integer.parseInt(what[2]), Model.ofWritten(what[3]).orElseThrow());
            case "ask" -> ask(Path.of(what[1]), Model.ofWritten(what[2]).orElseThrow());
            case "turn" -> turn(Path.of(what[1]), Model.ofWritten(what[2]).orElseThrow());
            case "fresh" -> fresh(Path.of(what[1]));
            default -> peers(Integer.parseInt(what[1]));
        }
    }

    private static void write(Path folder, int entries) throws IOException {
        Files.createDirectories(folder);
        for (int from = 0; from < entries; from += A_FILE) {
            StringBuilder markdown = new StringBuilder();
            for (int i = from; i < Math.min(entries, from + A_FILE); i++) {
                Entry entry = GeneratedKnowHow.entry(i);
                markdown.append("## ").append(entry.title()).append("\n\n").append(entry.words()).append("\n\n");
            }
            Files.writeString(folder.resolve("made-" + from / A_FILE + ".md"), markdown);
        }
    }

    private static void lay(Path folder, int entries, Model model) throws Exception {
        try (Store store = Store.open(DatabaseAddress.embedded(folder));
                Search search = open(folder, store, model)) {
            store.communities().keep(Community.called(HERE, "Bench"));
            long begun = System.nanoTime();
            for (int from = 0; from < entries; from += TOGETHER) {
                int first = from;
                List<Entry> some = IntStream.range(first, Math.min(entries, first + TOGETHER))
                        .mapToObj(GeneratedKnowHow::entry)
                        .toList();
                var unused = store.knowHow().putAll(HERE, some, Instant.EPOCH);
            }
            search.apply();
            double took = (System.nanoTime() - begun) / 1e9;
            System.out.printf("%d entries written and indexed by their words: %.0f a second%n", entries, entries / took);
            search.understandAll(done -> {});
            say("understood", begun);
            search.settle();
            say("in order", begun);
            search.putTogether();
            search.settle();
            say("put together", begun);
        }
    }

    private static void say(String what, long begun) {
        System.out.printf("%s after %.0f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    private static void ask(Path folder, Model model) throws Exception {
        try (Store store = Store.open(DatabaseAddress.embedded(folder));
                Search search = open(folder, store, model)) {
            search.apply();
            search.settle();
            Answers answers = new Answers(search, store.knowHow(), (any, asked) -> List.of());
            int entries = store.knowHow().count(HERE);
            Latencies took = Latencies.of(ASKED, i -> {
                Answer unused = answers.to(HERE, GeneratedKnowHow.question(number(i, entries)));
            });
            System.out.printf("%d entries, model %s: %s; %s%n", entries, model, took, memory());
        }
    }

    /** From the command of a member to the card they see, with all that is written down on the way. */
    private static void turn(Path folder, Model model) throws Exception {
        try (Store store = Store.open(DatabaseAddress.embedded(folder))) {
            store.communities().settle(HERE, CountingPlatform.HOME);
            store.communities().swept(CountingPlatform.HOME, Instant.now());
            Account asker = Benched.account(1);
            settle(store);
            Bot.Conditions conditions = new Bot.Conditions(
                            InstantSource.system(), Patience.USUAL, Moments.QUIET, 1, false)
                    .indexedIn(folder.resolve("index"))
                    .understanding(model);
            try (Bot bot = new Bot(store, List.of(new CountingPlatform(place -> {})), conditions)) {
                bot.start();
                int entries = store.knowHow().count(HERE);
                String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
                Latencies took = Latencies.of(ASKED, i -> {
                    String question = GeneratedKnowHow.question(number(i, entries));
                    var unused = bot.inbox()
                            .receive(new Event.CommandGiven(
                                    run + i, Instant.now(), asker, new Place.Direct(asker), "ask " + question, List.of()));
                });
                System.out.printf("%d entries, %d members, model %s, whole turns: %s; %s%n", entries, MEMBERS, model, took, memory());
            }
        }
    }

    /** Members who offer something and want to be introduced: who answers a question looks among them, too. */
    private static void settle(Store store) {
        store.transactions().inOne(() -> {
            for (int i = 1; i <= MEMBERS; i++) {
                var unused = store.members().arrive(HERE, Person.named(Benched.account(i), "p" + i), false, Instant.now());
                Member member = store.members().of(HERE, Benched.account(i)).orElseThrow();
                String topic = GeneratedKnowHow.entry(i).title();
                store.profiles()
                        .keep(
                                member,
                                Profile.EMPTY
                                        .offering("I can show you how to do " + topic)
                                        .needing("somebody for " + topic)
                                        .introducing(Introducing.YES));
            }
            return null;
        });
    }

    /** The index follows as it does in the bot: a while after it has followed before. */
    private static void fresh(Path folder) throws Exception {
        try (Store store = Store.open(DatabaseAddress.embedded(folder));
                Search search = open(folder, store, Model.NONE);
                ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            search.apply();
            var unused = timer.scheduleWithFixedDelay(search::apply, 0, FOLLOWS_EVERY, TimeUnit.MILLISECONDS);
            Latencies took = Latencies.of(FRESH, FRESH / 5, i -> foundOnceWritten(store, search, i));
            System.out.printf(
                    "%d entries, from its commit until it is found: %s%n", store.knowHow().count(HERE), took);
        }
    }

    private static void foundOnceWritten(Store store, Search search, int number) {
        String word = "written" + number + "now"; // no other form of a word that stands elsewhere
        EntryId id = new EntryId(word);
        var unused = store.knowHow()
                .put(HERE, Entry.byHand(id, "The " + word, "Written just now.", About.NOTHING, List.of()), Instant.EPOCH);
        while (search.find(HERE, word, 1).best().stream()
                .noneMatch(finding -> finding.entry().equals(id))) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void peers(int entries) throws Exception {
        Peers.all(IntStream.range(0, entries).mapToObj(GeneratedKnowHow::entry), (peer, finder) -> {
            Latencies took = Latencies.of(ASKED_OF_PEERS, i -> {
                try {
                    List<String> unused = finder.find(GeneratedKnowHow.question(number(i, entries)));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            System.out.printf("%d entries, %s: %s%n", entries, peer, took);
        });
    }

    private static Search open(Path folder, Store store, Model model) {
        Sense sense = model == Model.NONE ? Sense.NONE : new GeneratedSense(Sense.waitingFor(model));
        return Search.in(
                folder.resolve("index"), store.changeLog(), new Understanding(sense, Meanings.inMemory(), false));
    }

    private static int number(int question, int entries) {
        return Math.floorMod(question * 7_919, entries);
    }

    private static String memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("RssAnon") || line.startsWith("VmRSS"))
                .map(line -> line.replaceAll("\\s+", " "))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
