package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.app.Bot;
import org.nobo.meaning.Model;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.script.Stage.Standing;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.Somebody;
import org.nobo.store.CannotOpen;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;

/** The whole bot in Slack: its own threads, its own database, the real SDK on a real line. */
class WholeTalkTest {
    private static final Patience SHORT = Patience.USUAL.withGrace(Duration.ofMillis(300));

    private final Office office = new Office(InstantSource.system());
    private final Store store = open();
    private final String lea = office.slack.has(Somebody.called("lea").asAdmin());
    private final String general = office.slack.channel("general", lea, office.ann, office.bob);
    private SlackPlatform adapter;
    private Bot bot = born();

    private static Store open() {
        try {
            return Store.open(RealDatabase.H2.fresh());
        } catch (CannotOpen e) {
            throw new AssertionError(e);
        }
    }

    private Bot born() {
        int before = office.slack.connectionsEver();
        adapter = office.connected(Duration.ofSeconds(2));
        Bot.Conditions usual = new Bot.Conditions(InstantSource.system(), SHORT, Moments.QUIET, 1, false);
        Bot born = new Bot(store, List.of(adapter), usual.understanding(Model.NONE));
        born.start();
        office.slack.await("the bot's connection", () -> office.slack.connectionsEver() > before);
        return born;
    }

    @AfterEach
    void close() {
        bot.close();
        store.close();
        office.close();
    }

    @Test
    void a_leader_sets_up_and_a_newcomer_is_welcomed_once_whatever_falls_over() {
        leaSetsUp();
        String zoe = "U0ZOE";
        String direct = office.slack.direct(lea);
        assertThat(said(office.slack.direct(office.ann)))
                .as("those who were here before")
                .isEmpty();
        assertThat(said(direct)).isNotEmpty();

        office.slack.faults().next("chat.postMessage", new Fault.LostAnswer());
        var joined = office.people.joins(Somebody.called("zoe"));
        String hers = office.slack.direct(zoe);
        hears(hers, "Welcome to Makers, zoe!");

        bot.close();
        bot = born();
        office.people.repeats(joined).acknowledged();
        press(zoe, hers, "Start");
        hears(hers, "Which of these matter most to you?");
        String cards = newest(hers).id();
        List<String> some = newest(hers).labels().subList(0, 3);
        office.hands.picks(zoe, hers, cards, some.toArray(String[]::new)).acknowledged();
        office.hands.presses(zoe, hers, cards, "✓").acknowledged();
        hears(hers, "What do you practise?");
        office.people.says(zoe, hers, "bookbinding <!channel>").told().acknowledged();
        hears(hers, "What are you looking for here?");
        assertThat(said(hers))
                .filteredOn(words -> words.contains("Welcome to Makers"))
                .hasSize(1);
        assertThat(said(office.slack.direct(office.ann))).isEmpty();
    }

    @Test
    void what_was_asked_while_the_process_was_down_is_answered_once() {
        String hers = office.slack.direct(office.ann);
        var asked = office.people.says(office.ann, general, "<@U0NOBO> what is raku?");
        asked.told().acknowledged();
        hears(general, "I don't know");
        office.slack.await(
                "where it is",
                () -> store.events().bookmarks().heardUntil(Office.HERE).isPresent());

        bot.close();
        office.people.saysUnheard(office.ann, hers, "how hot is a kiln?");
        office.people.saysUnheard(office.bob, general, "<@U0NOBO> who sells clay?");
        office.people.saysUnheard(office.ann, general, "and how long does it take?", asked.ts());
        bot = born();
        office.slack.await(
                "three answers", () -> said(hers).size() == 1 && said(general).size() == 3);

        bot.close();
        bot = born();
        office.slack.await("a look back", () -> adapter.counts().get("looked_back") == 1);
        office.slack.await("all to be said", () -> store.outbox().unsent(0, 1).isEmpty());
        assertThat(said(hers)).hasSize(1);
        assertThat(said(general)).hasSize(3);
    }

    private void leaSetsUp() {
        office.slack.await("who leads here", () -> store.communities().wasSwept(Office.HERE));
        office.hands.commands(lea, general, "/nobo", "setup").acknowledged();
        formOpens();
        office.hands
                .fills(
                        lea,
                        Map.of(
                                "Name",
                                "Makers",
                                "Purpose",
                                "We learn by making.",
                                "Shared values",
                                "Learning, Courage, Fun"))
                .acknowledged();
        office.slack.await("what is still missing", () -> isOffered("Choose the channels"));
        presses("Choose the channels");
        formOpens();
        office.hands
                .fills(lea, Map.of("Introductions", general, "Help", general, "Stories", general))
                .acknowledged();
        office.slack.await("all set", () -> shown().anyMatch(it -> it.words().contains("All set")));
    }

    /** Where the bot takes longer than Slack waits, it sends something to press that opens the form. */
    private void formOpens() {
        for (int i = 0; i < 5 && office.slack.modals(lea).isEmpty(); i++) {
            office.slack.await("a form", () -> !office.slack.modals(lea).isEmpty() || isOffered("Open it"));
            if (office.slack.modals(lea).isEmpty()) {
                presses("Open it");
            }
        }
    }

    private boolean isOffered(String label) {
        return shown().anyMatch(it -> it.labels().contains(label));
    }

    private void presses(String label) {
        boolean whispered = office.slack.whispers(lea).stream()
                .anyMatch(it -> SlackStage.seen(it).labels().contains(label));
        if (whispered) {
            office.hands.pressesOnWhisper(lea, label).acknowledged();
        } else {
            press(lea, office.slack.direct(lea), label);
        }
    }

    /** What lea alone is shown; what comes late comes by direct message. */
    private Stream<Standing> shown() {
        return Stream.concat(
                        office.slack.whispers(lea).stream(), office.slack.messages(office.slack.direct(lea)).stream())
                .map(SlackStage::seen);
    }

    private void press(String who, String conversation, String label) {
        String on = office.slack.messages(conversation).stream()
                .map(SlackStage::seen)
                .filter(standing -> standing.labels().contains(label))
                .reduce((first, later) -> later)
                .orElseThrow()
                .id();
        office.hands.presses(who, conversation, on, label).acknowledged();
    }

    private void hears(String conversation, String words) {
        office.slack.await(
                "\"" + words + "\"", () -> said(conversation).stream().anyMatch(said -> said.contains(words)));
    }

    private Standing newest(String conversation) {
        return SlackStage.seen(office.slack.messages(conversation).getLast());
    }

    private List<String> said(String conversation) {
        return words(office.slack.messages(conversation).stream()
                .filter(message -> Json.text(message, "user").equals("U0NOBO"))
                .toList());
    }

    private static List<String> words(List<JsonObject> messages) {
        return messages.stream()
                .map(message -> SlackStage.seen(message).words())
                .toList();
    }
}
