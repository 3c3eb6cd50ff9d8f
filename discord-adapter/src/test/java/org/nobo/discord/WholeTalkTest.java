package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.discord.local.Interaction;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/** The whole bot over restarts. */
class WholeTalkTest {
    private final Words words = new Wordbook().english();
    private final Living life = new Living();

    @AfterEach
    void end() {
        life.close();
    }

    @Test
    void a_leader_sets_the_community_up_and_a_member_says_what_they_value_over_a_restart() {
        setUp(life.discord.lea());
        LocalPerson ann = life.discord.livesHere("ann");
        Interaction about = ann.commands("general", "about").answered();
        Guild.until(() -> about.messages().stream().anyMatch(it -> it.content().contains("We make things together")));

        ann.commands("general", "values").answered();
        LocalMessage cards = Living.said(ann::direct, WholeTalkTest::hasMenu);
        List<String> picked = List.of(card(cards, 0), card(cards, 1), card(cards, 2));

        life.dies();
        life.begins();

        ann.picks(cards, picked.toArray(String[]::new)).answered();
        Living.said(ann::direct, it -> picked.stream().allMatch(it.content()::contains));
    }

    @Test
    void what_is_asked_while_the_process_is_down_is_answered_once_when_it_is_back() {
        life.isSetUp("help");
        LocalPerson ann = life.discord.joins("ann");
        Living.hears(ann, "Welcome to Makers");

        life.dies();
        ann.writes("how do I descale a kettle?");
        life.begins();

        Living.hears(ann, "I don't know");
        String herMessages = "channels/" + ann.direct().getFirst().channelId() + "/messages";
        int before = life.discord.count("GET", herMessages);
        life.dies();
        life.begins();
        Guild.until(() -> life.discord.count("GET", herMessages) > before);
        ann.writes("how do I warp a loom?");
        Guild.until(() -> notKnown(ann) > 1);
        assertThat(notKnown(ann)).isEqualTo(2);
    }

    @Test
    void who_came_while_a_session_was_lost_is_welcomed_once() {
        life.isSetUp("help");
        List<LocalPerson> came = new ArrayList<>();

        life.discord.line().losesTheSession(() -> came.add(life.discord.joins("zoe")));

        LocalPerson zoe = came.getFirst();
        Living.hears(zoe, "Welcome to Makers");
        zoe.callsThemselves("Zoe of the Hills");
        zoe.writes("how do I warp a loom?");
        Living.hears(zoe, "I don't know");
        assertThat(zoe.direct())
                .filteredOn(it -> Reader.read(it.content()).contains("Welcome to Makers"))
                .hasSize(1);
    }

    @Test
    void closed_direct_messages_leave_one_message_whose_button_opens_to_the_newcomer_alone() {
        life.isSetUp("help");
        LocalPerson bob = life.discord.livesHere("bob");
        LocalPerson zoe = life.discord.joinsPending("zoe");
        zoe.closesDirectMessages();
        zoe.passesScreening();

        LocalMessage door = Living.said(
                () -> life.discord.messages("introductions"), it -> it.labels().contains("Say hello"));
        assertThat(door.pinged()).containsExactly(zoe.id());
        Interaction others = bob.presses(door, "Say hello").answered();
        Guild.until(() -> !others.messages().isEmpty());
        assertThat(others.messages().getFirst()).satisfies(it -> {
            assertThat(it.content()).contains("somebody else");
            assertThat(it.ephemeral()).isTrue();
        });

        zoe.opensDirectMessages();
        zoe.presses(door, "Say hello").answered();
        Living.hears(zoe, "Welcome to Makers");
        assertThat(life.discord.messages("introductions")).hasSize(1);
        assertThat(bob.direct()).isEmpty();
    }

    private static long notKnown(LocalPerson person) {
        return person.direct().stream()
                .filter(it -> Reader.read(it.content()).contains("I don't know"))
                .count();
    }

    /** The bot asks whoever brought it in; two forms in direct messages, where channels are typed. */
    private void setUp(LocalPerson lea) {
        LocalMessage hello = Living.said(lea::direct, it -> it.labels().contains(words.label("name.setup.begin")));
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
}
