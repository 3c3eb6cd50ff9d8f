package org.nobo.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.stored.JsonForms;

/**
 * A platform made of a file of posts and two pipes. Events come in as lines and each is acknowledged by its id after the
 * inbox has returned; a post is a line at the end of the file, and stands once it is written, whoever dies then.
 */
public final class FilePlatform implements ChatPlatform {
    public static final PlatformId ID = new PlatformId("file");
    public static final Workspace HOME = new Workspace(ID, "trial");

    private static final Duration AGAIN = Duration.ofMillis(100);

    private final FileChannel posts;
    private final Map<DeliveryKey, MessageRef> posted = new ConcurrentHashMap<>();
    private final BufferedReader events;
    private final PrintStream acknowledgements;
    private final SplittableRandom chance;
    private final ExecutorService hearing = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param file where posts are written; those in it were posted in an earlier life
     * @param events a line of JSON each
     * @param acknowledgements the id of each event that was taken
     * @param seed for the calls that go wrong: one in fifty is posted and its answer lost, one in fifty is not posted
     */
    public FilePlatform(Path file, BufferedReader events, PrintStream acknowledgements, long seed) throws IOException {
        this.posts =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Post.Read before = Post.read(Files.readAllBytes(file), 0);
        before.posts().forEach(post -> posted.put(post.key(), post.ref()));
        posts.truncate(before.next()); // a line cut short by a death was never posted
        posts.position(before.next());
        this.events = events;
        this.acknowledgements = acknowledgements;
        this.chance = new SplittableRandom(seed);
    }

    @Override
    public PlatformId id() {
        return ID;
    }

    /** Reads events until the pipe ends; those of different people at the same time. */
    @Override
    public void listen(Inbox inbox) {
        Thread.ofVirtual()
                .start(() -> events.lines().forEach(line -> {
                    Event event = JsonForms.read(Event.class, line);
                    hearing.execute(() -> handIn(inbox, event));
                }));
    }

    /** What the inbox could not take is handed in again, as a platform would. */
    private void handIn(Inbox inbox, Event event) {
        boolean taken = false;
        while (!taken) {
            try {
                var unused = inbox.receive(event);
                taken = true;
            } catch (IllegalStateException e) {
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
        acknowledge(event);
    }

    private synchronized void acknowledge(Event event) {
        acknowledgements.println(event.id());
        acknowledgements.flush();
    }

    @Override
    public MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        int luck = luck();
        if (luck == 0) {
            throw new DeliveryFailure.Unclear("the line dropped before it was posted");
        }
        MessageRef ref = new MessageRef(place, key.value() + "-" + System.nanoTime());
        write(new Post(ref, key, message));
        posted.put(key, ref);
        if (luck == 1) {
            throw new DeliveryFailure.Unclear("the line dropped after it was posted");
        }
        return ref;
    }

    private synchronized int luck() {
        return chance.nextInt(50);
    }

    private synchronized void write(Post post) {
        try {
            var line = StandardCharsets.UTF_8.encode(post.line() + "\n");
            while (line.hasRemaining()) {
                posts.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void edit(MessageRef which, Message message) {
        // what was said first is what the trial counts
    }

    @Override
    public void delete(MessageRef which) {
        // the same
    }

    @Override
    public void react(MessageRef to, String emoji) {
        // the same
    }

    @Override
    public Place.Room gather(Set<Account> who, DeliveryKey key) {
        return new Place.Room(HOME, who.stream().map(Account::user).sorted().collect(Collectors.joining("+")));
    }

    @Override
    public Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since) {
        return Optional.ofNullable(posted.get(key));
    }

    @Override
    public Stream<Person> members(Workspace workspace) throws DeliveryFailure {
        throw new DeliveryFailure.Unclear("this platform keeps no list of people");
    }

    @Override
    public void close() {
        hearing.shutdown();
    }
}
