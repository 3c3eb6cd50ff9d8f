package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.app.Bot;
import org.nobo.discord.local.Interaction;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/** The whole bot, its database and its courier, living by its own threads in a local guild. */
class WholeTalkTest {
    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final Words words = new Wordbook().english();
    private final String database = "discord-talk-" + WORLDS.incrementAndGet();
    private final LocalDiscord discord = LocalDiscord.open(InstantSource.system());
    private Store store;
    private Bot bot;

    @BeforeEach
    void lives() throws Exception {
        store = Store.open(DatabaseAddress.memory(database));
        bot = new Bot(
                store,
                List.of(Joining.join(discord.token(), discord.url(), InstantSource.system(), Guild.QUICK)),
                new Bot.Conditions(
                        InstantSource.system(),
                        Patience.USUAL.withGrace(Duration.ofMillis(100)),
                        Moments.QUIET,
                        1,
                        false));
        bot.start();
    }

    private void dies() {
        bot.close();
        store.close();
    }

    @AfterEach
    void end() {
        dies();
        discord.close();
        assertThat(discord.breaches()).isEmpty();
    }

    @Test
    void a_leader_sets_the_community_up_and_a_member_says_what_they_value_over_a_restart() throws Exception {
        LocalPerson lea = discord.lea();
        setUp(lea);

        LocalPerson ann = discord.livesHere("ann");
        Interaction about = ann.commands("general", "about").answered();
        Guild.until(() -> about.messages().stream().anyMatch(it -> it.content().contains("We make things together")));

        ann.commands("general", "values").answered();
        LocalMessage cards = said(ann, WholeTalkTest::hasMenu);
        List<String> picked = List.of(card(cards, 0), card(cards, 1), card(cards, 2));

        dies();
        lives();

        ann.picks(cards, picked.toArray(String[]::new)).answered();
        said(ann, it -> picked.stream().allMatch(it.content()::contains));
    }

    /** The bot asks whoever brought it in; two forms in direct messages, where channels are typed. */
    private void setUp(LocalPerson lea) {
        LocalMessage hello = said(lea, it -> it.labels().contains(words.label("name.setup.begin")));
        Interaction first = lea.presses(hello, words.label("name.setup.begin")).answered();
        Interaction saved = lea.fills(
                        first, Map.of("name", "Makers", "purpose", "We make things together", "values", ""))
                .answered();
        LocalMessage next = whispered(saved);
        Interaction second =
                lea.presses(next, words.label("name.setup.button.places")).answered();
        Interaction ready = lea.fills(
                        second,
                        Map.of(
                                "~channel/introductions",
                                "#introductions",
                                "~channel/help",
                                "help",
                                "~channel/stories",
                                "Stories"))
                .answered();
        assertThat(whispered(ready).content())
                .isEqualTo(Reader.shown(words.say("name.setup.ready").plain()));
    }

    private static boolean hasMenu(LocalMessage message) {
        return message.controls().stream().anyMatch(it -> it.hasKey("options"));
    }

    private static String card(LocalMessage message, int option) {
        return message.controls()
                .getFirst()
                .getArray("options")
                .getObject(option)
                .getString("label");
    }

    private static LocalMessage whispered(Interaction interaction) {
        Guild.until(() -> !interaction.messages().isEmpty());
        return interaction.messages().getFirst();
    }

    /** The newest message to somebody that is like this; waited for. */
    private static LocalMessage said(LocalPerson person, Predicate<LocalMessage> like) {
        try {
            Guild.until(() -> person.direct().stream().anyMatch(like));
        } catch (AssertionError e) {
            throw new AssertionError(
                    "never said, but: "
                            + person.direct().stream()
                                    .map(it -> it.content() + " " + it.labels())
                                    .toList(),
                    e);
        }
        return person.direct().stream()
                .filter(like)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
