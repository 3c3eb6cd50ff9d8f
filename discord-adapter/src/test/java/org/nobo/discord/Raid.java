package org.nobo.discord;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/** Very many join a community at once; one in ten takes no direct messages, but for the first, who come before it is a raid. */
final class Raid {
    /** One in so many takes no direct messages. */
    static final int SHUT = 10;

    /** By then it is known that so many come at once. */
    private static final int KNOWN = 40;

    private static final String SHUT_NAME = "shut";

    private final Living life;
    final Instant begun = Guild.now();
    final List<LocalPerson> open;
    private final int many;
    private final long shut;

    Raid(Living life, int many) {
        this.life = life;
        this.many = many;
        this.shut = IntStream.range(0, many).filter(Raid::isShut).count();
        this.open = IntStream.range(0, many)
                .mapToObj(this::joins)
                .filter(it -> !it.name().startsWith(SHUT_NAME))
                .toList();
    }

    /** Takes no direct messages from the first moment on. */
    private LocalPerson joins(int number) {
        LocalPerson raider = life.discord.joinsPending((isShut(number) ? SHUT_NAME : "raider") + number);
        if (raider.name().startsWith(SHUT_NAME)) {
            raider.closesDirectMessages();
        }
        raider.passesScreening();
        return raider;
    }

    private static boolean isShut(int number) {
        return number >= KNOWN && number % SHUT == 0;
    }

    static long greetings(LocalPerson raider) {
        return raider.direct().stream()
                .filter(it -> Reader.read(it.content()).contains("Welcome to Makers"))
                .count();
    }

    boolean isOver() {
        return open.stream().allMatch(it -> greetings(it) > 0) && life.discord.refusedDirectly() == shut;
    }

    /** When those were greeted who take direct messages, the first one first. */
    List<Instant> times() {
        return open.stream().map(it -> it.direct().getFirst().time()).sorted().toList();
    }

    /** What a leader was told of it. */
    List<String> told() {
        return life.discord.lea().direct().stream()
                .map(LocalMessage::content)
                .filter(words -> words.contains("More than thirty"))
                .toList();
    }

    /** All that stands where everybody reads. */
    Stream<LocalMessage> inPublic() {
        return Stream.of("introductions", "general", "help").flatMap(it -> life.discord.messages(it).stream());
    }

    /** Five hundred, or as many as are asked for, at the usual pace: that takes most of an hour. Prints what was seen. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int many = arguments.length == 0 ? 500 : Integer.parseInt(arguments[0]);
        try (Living life = new Living(Guild.quickBut(FirstWords.Pace.USUAL))) {
            life.isSetUp("help");
            Raid raid = new Raid(life, many);
            while (!raid.isOver()) {
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
            raid.report(out);
        }
        System.exit(0);
    }

    private void report(PrintStream out) {
        List<Instant> times = times();
        Duration took = Duration.between(begun, times.getLast());
        var minutes = times.stream()
                .collect(Collectors.groupingBy(at -> Duration.between(begun, at).toMinutes(), Collectors.counting()));
        out.printf(
                "raid of %d, %d with closed messages: %d greeted in %d min %d s, in a minute at most %d, at least %d;"
                        + " greeted twice %d; told to a leader %d times; in public %d messages, %d pings%n",
                many,
                shut,
                times.size(),
                took.toMinutes(),
                took.toSecondsPart(),
                minutes.values().stream().mapToLong(it -> it).max().orElse(0),
                minutes.values().stream().mapToLong(it -> it).min().orElse(0),
                open.stream().filter(it -> greetings(it) > 1).count(),
                told().size(),
                inPublic().count(),
                inPublic().mapToInt(it -> it.pinged().size()).sum());
    }
}
