package org.nobo.app;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Event;
import org.nobo.feature.Feature;
import org.nobo.inbox.Alarms;
import org.nobo.inbox.Bookmarks;
import org.nobo.inbox.DurableInbox;
import org.nobo.inbox.Keeping;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;
import org.nobo.name.Suggestions;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.outbox.PostRoom;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Understanding;
import org.nobo.resource.wording.Wording;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;

/**
 * The whole bot over its platforms.
 *
 * <p>After {@link #start} it lives by threads of its own. Without it, it is driven by hand, which makes it repeatable:
 * {@link #settle} does all that is to be done now, {@link #letPass} lets time pass.
 */
public final class Bot implements AutoCloseable {
    private static final int WORKERS = 2;

    /** By then what had to be taken up at the start is taken up. */
    private static final Duration QUIET = Duration.ofSeconds(20);

    private final Store store;
    private final InstantSource clock;
    private final Lines lines;
    private final Sense sense;
    private final Search search;
    private final Following following;
    private final DurableInbox inbox;
    private final ChatPlatform.Inbox door;
    private final PostRoom postRoom;
    private final Alarms alarms;
    private final Deque<Runnable> worksByHand = new ArrayDeque<>();
    private final Optional<ExecutorService> threads;
    private final Optional<ExecutorService> workers;
    private final Optional<Upkeep> upkeep;

    /**
     * Under what conditions a bot lives.
     *
     * @param byHand whether it is driven by hand
     * @param seed where all chance begins
     * @param index the folder of the search index; in memory where there is none
     * @param model what tells the meaning of texts
     * @param wording what puts answers into words; where there is none they stand as they were written
     */
    public record Conditions(
            InstantSource clock,
            Patience patience,
            Moments moments,
            long seed,
            boolean byHand,
            Optional<Path> index,
            Model model,
            Optional<Wording> wording) {
        public Conditions(InstantSource clock, Patience patience, Moments moments, long seed, boolean byHand) {
            this(clock, patience, moments, seed, byHand, Optional.empty(), Model.BGE, Optional.empty());
        }

        /** The same, with the search index kept in this folder. */
        public Conditions indexedIn(Path folder) {
            return new Conditions(clock, patience, moments, seed, byHand, Optional.of(folder), model, wording);
        }

        /** The same, with this model. */
        public Conditions understanding(Model model) {
            return new Conditions(clock, patience, moments, seed, byHand, index, model, wording);
        }

        /** The same, with answers put into words by this. */
        public Conditions wordedBy(Optional<Wording> by) {
            return new Conditions(clock, patience, moments, seed, byHand, index, model, by);
        }
    }

    public Bot(Store store, List<ChatPlatform> platforms, Conditions conditions) {
        this(store, platforms, List.of(), conditions);
    }

    /**
     * @param more features beside those of {@link Features}
     */
    public Bot(Store store, List<ChatPlatform> platforms, List<Feature> more, Conditions conditions) {
        this.store = store;
        this.clock = conditions.clock();
        this.lines = new Lines(store, clock, platforms);
        this.alarms = store.alarms(clock);
        boolean byHand = conditions.byHand();
        this.threads = byHand ? Optional.empty() : Optional.of(Executors.newVirtualThreadPerTaskExecutor());
        this.workers = byHand ? Optional.empty() : Optional.of(Executors.newFixedThreadPool(WORKERS));
        this.sense =
                conditions.byHand() ? Sense.waitingFor(conditions.model()) : Sense.inBackground(conditions.model());
        this.search = search(store, conditions, sense);
        this.upkeep = byHand ? Optional.empty() : Optional.of(new Upkeep(store, new Learning(store, search), clock));
        this.following = new Following(search);
        this.inbox = inbox(more, conditions);
        this.door = byHand
                ? following.before(inbox)
                : new Bookmarks(inbox, store.events().bookmarks(), clock);
        this.postRoom = new PostRoom(
                store.outbox(),
                lines.platforms(),
                new PostRoom.Conditions(
                        clock, conditions.patience(), new SplittableRandom(conditions.seed()), conditions.moments()),
                inbox);
        inbox.sendThrough(postRoom);
    }

    /** By hand a question waits until all is understood, so that the same talk always has the same answers. */
    private static Search search(Store store, Conditions conditions, Sense sense) {
        Understanding understanding = new Understanding(sense, store.meanings(), conditions.byHand());
        return conditions
                .index()
                .map(folder -> Search.in(folder, store.changeLog(), understanding))
                .orElseGet(() -> Search.inMemory(store.changeLog(), understanding));
    }

    private DurableInbox inbox(List<Feature> more, Conditions conditions) {
        Wordbook words = new Wordbook();
        Keeping keeping = new Keeping(
                store.transactions(),
                store.events(),
                store.outbox(),
                alarms,
                store.works(),
                store.talks(),
                store.communities(),
                store.members(),
                words,
                clock,
                conditions.moments(),
                conditions.seed());
        List<Feature> features = new ArrayList<>(new Features(
                        store,
                        search,
                        new NearInMeaning(sense),
                        sense,
                        words,
                        lines.platforms(),
                        this::receive,
                        clock,
                        this::sweep,
                        secret(conditions),
                        conditions.wording())
                .all());
        features.addAll(more);
        return new DurableInbox(
                keeping,
                features,
                threads.<Executor>map(executor -> executor).orElse(Runnable::run),
                workers.<Executor>map(executor -> executor).orElse(worksByHand::add));
    }

    /** By hand the same talk has the same codes; elsewhere nobody can know what they are made of. */
    private static byte[] secret(Conditions conditions) {
        byte[] secret = new byte[32];
        if (conditions.byHand()) {
            ByteBuffer.wrap(secret).putLong(conditions.seed());
        } else {
            new SecureRandom().nextBytes(secret);
        }
        return secret;
    }

    private void receive(Event event) {
        var unused = inbox.receive(event);
    }

    private void sweep() {
        postRoom.sweep();
    }

    /** Takes up what was left from an earlier life, hears the platforms, and looks who joined meanwhile. */
    public void wake() {
        inbox.resume();
        lines.hear(door, this::receive);
    }

    /** A platform comes in while the bot lives: what waits for it is said. */
    public void comesIn(ChatPlatform platform) {
        lines.comesIn(platform, door, this::receive);
        postRoom.sweep();
    }

    /** Wakes and lives by its own threads from now on. */
    public void start() {
        postRoom.open(threads.orElseThrow());
        following.start();
        wake();
        alarms.start(this::receive);
        upkeep.orElseThrow().start();
        CompletableFuture.delayedExecutor(QUIET.toSeconds(), TimeUnit.SECONDS, threads.orElseThrow())
                .execute(this::learnWhatCardsMean);
    }

    /** Before the first who says in their own words what matters to them; waits for the model. */
    private void learnWhatCardsMean() {
        Suggestions.sharing(Sense.waitingFor(sense.model())).prepare();
    }

    /** By hand: does all that is to be done now. */
    public void settle() {
        following.now();
        boolean busy = true;
        while (busy) {
            busy = postRoom.carryDue() > 0;
            for (Runnable work = worksByHand.poll(); work != null; work = worksByHand.poll()) {
                work.run();
                busy = true;
            }
        }
    }

    /**
     * By hand: lets time pass, stopping at each thing that comes due on the way.
     *
     * @param set sets the clock this bot reads
     */
    public void letPass(Duration time, java.util.function.Consumer<Instant> set) {
        Instant until = clock.instant().plus(time);
        settle();
        for (Optional<Instant> next = nextDue(); next.isPresent() && !next.get().isAfter(until); next = nextDue()) {
            if (next.get().isAfter(clock.instant())) {
                set.accept(next.get());
            }
            alarms.ringDue(this::receive);
            settle();
        }
        set.accept(until);
        settle();
    }

    private Optional<Instant> nextDue() {
        return Stream.of(alarms.next(), postRoom.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    public ChatPlatform.Inbox inbox() {
        return door;
    }

    public PostRoom postRoom() {
        return postRoom;
    }

    @Override
    public void close() {
        alarms.close();
        lines.close();
        postRoom.close();
        threads.ifPresent(ExecutorService::close);
        workers.ifPresent(ExecutorService::shutdownNow);
        upkeep.ifPresent(Upkeep::close);
        following.close();
    }
}
