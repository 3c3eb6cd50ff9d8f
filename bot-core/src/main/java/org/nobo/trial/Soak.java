package org.nobo.trial;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.nobo.chat.Event;
import org.nobo.stored.JsonForms;

/**
 * The world around a bot that is killed again and again. It sends what people do, sends again what was not acknowledged
 * (and some of what was), and in the end counts.
 */
public final class Soak {
    /** Without anything new for so long, what is missing is lost. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private static final Duration AFTERWARDS = Duration.ofMillis(500);

    /** A world no faster than this: some two hundred events a second. */
    private static final Duration BETWEEN = Duration.ofMillis(5);

    /** The world does not go on while so much waits for the bot to take it. */
    private static final int MOST_UNTAKEN = 40;

    /** So long a bot may take until it has taken the first event of a life. */
    private static final Duration WARMING = Duration.ofSeconds(20);

    private final Path posts;
    private final Launch launch;
    private final SplittableRandom chance;
    private final List<Topic> topics;
    private final Crowd crowd;
    private final Map<String, Event> unacknowledged = new LinkedHashMap<>();
    private final List<Event> acknowledged = new ArrayList<>();
    private final List<Post> heard = new ArrayList<>();
    private int read;

    /** Starts the bot as a process whose standard input takes events and whose output gives acknowledgements. */
    @FunctionalInterface
    public interface Launch {
        Process launch() throws IOException;
    }

    /**
     * @param posts the file the bot writes its posts to
     */
    public Soak(Path posts, Launch launch, List<Topic> topics, long seed) {
        this.posts = posts;
        this.launch = launch;
        this.topics = List.copyOf(topics);
        this.chance = new SplittableRandom(seed);
        this.crowd = new Crowd(topics, seed + 1);
    }

    /** What came of it, with what the world was. */
    public record Outcome(int kills, int people, int events, int posts, int lost, int twice, int misdirected) {
        public boolean isClean() {
            return lost == 0 && twice == 0 && misdirected == 0;
        }

        /** The last line of the trial. */
        public String line() {
            return kills + " kills: " + lost + " lost, " + twice + " twice, " + misdirected + " misdirected";
        }
    }

    /**
     * Lives through so many kills, and then long enough for all to be said.
     *
     * @param progress told of each kill by its number
     */
    public Outcome run(int kills, IntConsumer progress) throws IOException, InterruptedException {
        for (int kill = 1; kill <= kills; kill++) {
            try (Life life = new Life(launch.launch())) {
                life.live(Duration.ofMillis(chance.nextInt(600)), chance.nextInt(10) == 0);
                life.kill();
            }
            progress.accept(kill);
        }
        try (Life life = new Life(launch.launch())) {
            life.liveOnUntilAllIsSaid();
            life.kill();
        }
        Count count = count();
        return new Outcome(
                kills,
                crowd.people().size(),
                acknowledged.size(),
                heard.size(),
                count.lost(),
                count.twice(),
                count.misdirected());
    }

    private Count count() {
        return Count.of(crowd, heard, topics);
    }

    private void hearWhatWasPosted() throws IOException {
        if (Files.exists(posts)) {
            Post.Read more = Post.read(Files.readAllBytes(posts), read);
            read = more.next();
            heard.addAll(more.posts());
            more.posts().forEach(crowd::hear);
        }
    }

    private synchronized void send(BufferedWriter pipe, Event event) throws IOException {
        unacknowledged.put(event.id(), event);
        pipe.write(JsonForms.write(Event.class, event));
        pipe.newLine();
        pipe.flush();
    }

    private synchronized void acknowledge(String id) {
        Event event = unacknowledged.remove(id);
        if (event != null) {
            acknowledged.add(event);
        }
    }

    private synchronized List<Event> toSendAgain() {
        List<Event> again = new ArrayList<>(unacknowledged.values());
        for (int i = Math.max(0, acknowledged.size() - 20); i < acknowledged.size(); i++) {
            if (chance.nextInt(10) == 0) {
                again.add(acknowledged.get(i));
            }
        }
        return again;
    }

    private synchronized int untaken() {
        return unacknowledged.size();
    }

    private synchronized int taken() {
        return acknowledged.size();
    }

    /** One life of the bot, from its start to its end. */
    private final class Life implements AutoCloseable {
        private final Process process;
        private final BufferedWriter pipe;
        private final Thread listener;
        private volatile boolean ready;

        Life(Process process) {
            this.process = process;
            this.pipe = process.outputWriter(StandardCharsets.UTF_8);
            this.listener = Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals(READY)) {
                        ready = true;
                    } else {
                        acknowledge(line);
                    }
                }
            } catch (IOException e) {
                // the pipe broke with the process
            }
        }

        /** Lives for a time after it has taken a first event, or, when it is to die young, for a time after its start. */
        void live(Duration time, boolean young) throws IOException, InterruptedException {
            if (!young) {
                awaitReady();
            }
            int before = taken();
            sendAgain();
            if (!young) {
                goOn(WARMING, () -> taken() > before);
            }
            goOn(time, () -> false);
        }

        /** The world goes on for a time, or until something is so. */
        private void goOn(Duration time, BooleanSupplier isSo) throws IOException, InterruptedException {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end && process.isAlive() && !isSo.getAsBoolean()) {
                if (untaken() < MOST_UNTAKEN) {
                    sendOne(crowd.next());
                }
                hearWhatWasPosted();
                Thread.sleep(BETWEEN);
            }
        }

        void liveOnUntilAllIsSaid() throws IOException, InterruptedException {
            awaitReady();
            sendAgain();
            long lastNews = System.nanoTime();
            int before = heard.size();
            while (!(untaken() == 0 && count().isClean()) && System.nanoTime() - lastNews < QUIET.toNanos()) {
                Thread.sleep(Duration.ofMillis(50));
                hearWhatWasPosted();
                lastNews = heard.size() > before ? System.nanoTime() : lastNews;
                before = heard.size();
            }
            Thread.sleep(AFTERWARDS); // and nothing is said twice after all is said
            hearWhatWasPosted();
        }

        private void awaitReady() throws IOException, InterruptedException {
            long start = System.nanoTime();
            while (!ready) {
                if (!process.isAlive()) {
                    throw new IOException("The bot ended by itself, with status " + process.exitValue());
                }
                if (System.nanoTime() - start > Duration.ofSeconds(60).toNanos()) {
                    throw new IOException("The bot did not get ready within a minute");
                }
                Thread.sleep(Duration.ofMillis(5));
            }
        }

        private void sendAgain() {
            toSendAgain().forEach(this::sendOne);
        }

        private void sendOne(Event event) {
            try {
                send(pipe, event);
            } catch (IOException e) {
                // the pipe broke with the process; it is sent again in the next life
            }
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
            listener.join();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    /** The file of posts in the trial's folder. */
    public static final String POSTS = "posts.jsonl";

    /** What a bot says on its acknowledgement pipe once it hears. */
    public static final String READY = "-ready-";
}
