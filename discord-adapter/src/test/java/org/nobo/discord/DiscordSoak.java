package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.chat.Text;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.Interaction;
import org.nobo.discord.local.Line;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;
import org.nobo.endurance.Ordeal;
import org.nobo.endurance.Soak;
import org.nobo.endurance.Timings;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.store.DatabaseAddress;

/**
 * The whole bot in a Discord that fails at random, and what it does when nothing fails; how long and how fast is said in
 * {@link Soak}. Not among the tests of the build: {@code mvn -Psoak verify} runs it.
 */
class DiscordSoak implements Ordeal {
    private static final int CALM = 300;
    private static final int BURST = Integer.getInteger("soak.burst", 3_000);
    private static final Duration FAILED = Duration.ofSeconds(4);

    private final Soak soak = new Soak("discord");
    private final Feature nod =
            routes -> routes.command("nod", (command, turn) -> Reaction.whisper(Text.of("I heard you.")));

    @TempDir
    Path folder;

    private Living life;
    private Line line;
    private List<LocalPerson> people;
    private final List<Interaction> open = new ArrayList<>();
    private int commands;
    private int failed;
    private int twice;
    private int sessionsLost;

    @BeforeEach
    void lives() {
        life = new Living(DatabaseAddress.embedded(folder), List.of(soak.echo(), nod), Guild.QUICK);
        line = life.discord.line();
        people = IntStream.range(0, Soak.PEOPLE)
                .mapToObj(i -> life.discord.joins("p" + i))
                .toList();
        life.looksAround();
        people.forEach(person -> person.writes("hello"));
        Guild.until(() -> people.stream().allMatch(life::knows));
    }

    @AfterEach
    void ends() {
        life.close();
    }

    @Test
    void nothing_is_lost_and_nothing_is_said_twice() {
        life.discord.limits(5, Duration.ofSeconds(5));
        life.discord.byChance(this::fault);
        soak.run(this);
        assertThat(soak.outOfOrder(this)).as("people answered out of order").isZero();
        assertThat(failed).as("commands that Discord shows as failed").isZero();
        life.discord.wellAgain();
    }

    @Override
    public void asks(int person, int question) {
        people.get(person).writes("nobo echo " + question);
    }

    @Override
    public void says(int person, String words) {
        people.get(person).says("general", words);
    }

    @Override
    public void behind(int person, int event) {
        LocalPerson who = people.get(person);
        if (soak.dice(100) < 5) {
            twice++;
            who.onceMore().run();
        }
        // while nobody is on the line, Discord shows that a command failed, and tells nobody of it afterwards
        if (event % 6 == 3 && line.hasListener()) {
            commands++;
            open.add(who.commands("general", "nod"));
        } else if (event % 12 == 5) {
            who.reacts(life.discord.messages("general").getLast(), "🎉");
        }
    }

    @Override
    public void everySecond(int second) {
        settle();
        life.discord.forgetsOld("general", 1_500);
        if (second % 20 == 19) {
            line.drops();
        } else if (second % 45 == 44) {
            line.asksToComeAgain();
        } else if (second % 70 == 69) {
            line.invalidates(true);
        } else if (second % 150 == 30) {
            losesTheSession();
        }
    }

    /** What was told just before is heard first: a command that is lost with the session fails on everybody's Discord. */
    private void losesTheSession() {
        Guild.until(() -> open.stream().allMatch(Interaction::isAcknowledged));
        sessionsLost++;
        line.losesTheSession(() -> {});
    }

    private void settle() {
        open.stream()
                .filter(Interaction::isAcknowledged)
                .forEach(it -> soak.acknowledged(it.took(), it.age().minus(it.took())));
        failed += (int) open.stream().filter(DiscordSoak::hasFailed).count();
        open.removeIf(it -> it.isAcknowledged() || hasFailed(it));
    }

    private static boolean hasFailed(Interaction command) {
        return !command.isAcknowledged() && command.age().compareTo(FAILED) > 0;
    }

    @Override
    public boolean isTaken() {
        settle();
        return open.isEmpty();
    }

    @Override
    public List<Answer> answers(int person) {
        return people.get(person).direct().stream()
                .filter(it -> it.content().startsWith("echo "))
                .map(it -> new Answer(number(it), it.time()))
                .toList();
    }

    private static int number(LocalMessage answer) {
        return Integer.parseInt(answer.content().substring("echo ".length()));
    }

    @Override
    public String more() {
        return "%d commands, %d told twice, %d connections, %d sessions lost"
                .formatted(commands, twice, line.connections(), sessionsLost);
    }

    private Optional<Fault> fault(String method, String path) {
        int dice = soak.dice(1_000);
        if (method.equals("POST") && path.matches("channels/\\d+/messages")) {
            return said(dice);
        }
        boolean looks = method.equals("GET") && path.matches("channels/\\d+/messages");
        if (looks || path.equals("users/@me/channels")) {
            return dice < 30 ? Optional.of(new Fault.Status(500)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Fault> said(int dice) {
        if (dice < 30) {
            return Optional.of(new Fault.TooFast(dice < 10 ? 5 : 1, false));
        }
        if (dice < 50) {
            return Optional.of(new Fault.Status(dice < 40 ? 503 : 500));
        }
        if (dice < 70) {
            return Optional.of(new Fault.AnswerLost());
        }
        return dice < 80 ? Optional.of(new Fault.LineDropped()) : Optional.empty();
    }

    @Test
    void when_nothing_fails_it_answers_at_once_and_many_at_once() {
        InstantSource clock = InstantSource.system();
        List<Duration> replies = new ArrayList<>();
        for (int i = 0; i < CALM; i++) {
            LocalPerson who = people.get(i % Soak.PEOPLE);
            String answer = "echo " + i;
            Instant asked = clock.instant();
            who.writes("nobo " + answer);
            Guild.until(() -> who.direct().getLast().content().equals(answer));
            replies.add(Duration.between(asked, who.direct().getLast().time()));
        }
        System.out.println("discord, calm: message to reply: " + Timings.of(replies));
        long begun = System.nanoTime();
        for (int i = 0; i < BURST; i++) {
            asks(i % Soak.PEOPLE, CALM + i);
        }
        while (answered() < CALM + BURST) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("discord, burst: %d replies in %.1f s, %.0f a second%n", BURST, seconds, BURST / seconds);
        assertThat(answered()).isEqualTo(CALM + BURST);
    }

    private long answered() {
        return IntStream.range(0, Soak.PEOPLE)
                .mapToLong(person -> answers(person).size())
                .sum();
    }
}
