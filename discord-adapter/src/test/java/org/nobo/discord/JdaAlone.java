package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.junit.jupiter.api.Test;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalPerson;
import org.nobo.endurance.Soak;
import org.nobo.endurance.Timings;

/**
 * What JDA takes by itself for what {@link DiscordSoak} measures of the whole bot: a listener that says back what it hears,
 * with nothing that would be remembered. Not among the tests of the build: {@code mvn -Psoak verify} runs it.
 */
class JdaAlone {
    private static final int CALM = 300;
    private static final int BURST = Integer.getInteger("soak.burst", 3_000);

    @Test
    void it_answers_at_once_and_many_at_once() {
        try (LocalDiscord discord = LocalDiscord.open(InstantSource.system())) {
            List<LocalPerson> people = IntStream.range(0, Soak.PEOPLE)
                    .mapToObj(i -> discord.livesHere("p" + i))
                    .toList();
            ShardManager jda = DefaultShardManagerBuilder.createLight(discord.token(), GatewayIntent.DIRECT_MESSAGES)
                    .setRestConfig(new RestConfig().setBaseUrl(discord.url()))
                    .addEventListeners(new Echo())
                    .setEnableShutdownHook(false)
                    .build();
            Guild.until(() -> discord.line().hasListener());
            people.forEach(person -> person.writes("hello"));
            Guild.until(() -> answers(people) == Soak.PEOPLE);
            calm(people);
            burst(people);
            jda.shutdown();
        }
    }

    private static final class Echo extends ListenerAdapter {
        @Override
        public void onMessageReceived(MessageReceivedEvent event) {
            if (!event.getAuthor().isBot()) {
                event.getChannel()
                        .sendMessage("echo " + event.getMessage().getContentRaw())
                        .queue();
            }
        }
    }

    private static void calm(List<LocalPerson> people) {
        List<Duration> replies = new ArrayList<>();
        for (int i = 0; i < CALM; i++) {
            LocalPerson who = people.get(i % Soak.PEOPLE);
            String answer = "echo " + i;
            Instant asked = Guild.now();
            who.writes(Integer.toString(i));
            Guild.until(() -> who.direct().getLast().content().equals(answer));
            replies.add(Duration.between(asked, who.direct().getLast().time()));
        }
        System.out.println("jda alone, calm: message to reply: " + Timings.of(replies));
    }

    private static void burst(List<LocalPerson> people) {
        long before = answers(people);
        long begun = System.nanoTime();
        for (int i = 0; i < BURST; i++) {
            people.get(i % Soak.PEOPLE).writes(Integer.toString(i));
        }
        while (answers(people) < before + BURST) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("jda alone, burst: %d replies in %.1f s, %.0f a second%n", BURST, seconds, BURST / seconds);
        assertThat(answers(people)).isEqualTo(before + BURST);
    }

    private static long answers(List<LocalPerson> people) {
        return people.stream()
                .flatMap(person -> person.direct().stream())
                .filter(it -> it.content().startsWith("echo "))
                .count();
    }
}
