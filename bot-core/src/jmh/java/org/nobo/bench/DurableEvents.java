package org.nobo.bench;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A durable event (heard, decided, committed, claimed, delivered to a platform that only counts, marked) beside a bare
 * commit of two rows in the same kind of database. Events on their way are bounded, so what is counted in is what goes
 * out. The warm-up is long: it takes some 200,000 events until the JVM has compiled the way of an event whole.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 10)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class DurableEvents {

    /** The bot. */
    @State(Scope.Benchmark)
    public static class TheBot {
        private static final int ON_THEIR_WAY = 256;
        private final Semaphore room = new Semaphore(ON_THEIR_WAY);
        private Benched benched;

        @Setup(Level.Trial)
        public void open() throws IOException {
            benched = new Benched(place -> room.release());
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            benched.close();
        }

        void event() throws InterruptedException {
            room.acquire();
            benched.greet(ThreadLocalRandom.current().nextInt(Benched.PEOPLE));
        }
    }

    @Benchmark
    @Threads(1)
    public void eventOn1(TheBot bot) throws InterruptedException {
        bot.event();
    }

    @Benchmark
    @Threads(8)
    public void eventOn8(TheBot bot) throws InterruptedException {
        bot.event();
    }

    @Benchmark
    @Threads(1)
    public void bareCommitOn1(BareCommits database) throws Exception {
        database.commitTwoRows();
    }

    @Benchmark
    @Threads(8)
    public void bareCommitOn8(BareCommits database) throws Exception {
        database.commitTwoRows();
    }
}
