package org.nobo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** The bot's own page, and shortcuts on messages. */
class HomeTest {

    @Test
    void a_member_sees_what_is_theirs_and_nothing_that_is_for_leaders() {
        Script.once(chat -> {
            chat.community(community -> new org.nobo.community.Community(
                    community.id(),
                    community.name(),
                    "",
                    community.introductions(),
                    community.help(),
                    community.stories(),
                    false));
            assertThat(titles(chat.wasHere("ann").opensHome()))
                    .contains("Makers", "About you", "Introductions", "Your stories")
                    .doesNotContain("Waiting for you");
            assertThat(titles(chat.lea().opensHome())).first().isEqualTo("Waiting for you");
        });
    }

    @Test
    void leaders_find_what_waits_for_them_and_do_it_from_there() {
        Script.once(chat -> {
            chat.lea().letsGoBy();
            chat.wasHere("ann").says("What is the quixotic rule?").letsGoBy();
            assertThat(titles(chat.person("ann").opensHome())).doesNotContain("Waiting for you");
            Message waiting = part(chat.lea(), "Waiting for you");
            assertThat(waiting.text().plain()).contains("no answer to: 1");
            chat.lea().picks("Show them by topic").isTold("quixotic");
        });
    }

    private static List<String> titles(List<Message> page) {
        return page.stream().map(Message::title).toList();
    }

    @Test
    void what_was_told_stands_on_the_page_and_is_changed_from_there() {
        Script.once(chat -> {
            Voice ann = chat.wasHere("ann");
            assertThat(part(ann, "About you").text().plain()).contains("I know nothing about you yet");
            ann.picks("Tell me").hears("Which of these matter most to you?");
            ann.says("learning, courage").hears("What do you practise?");
            assertThat(part(ann, "About you").text().plain()).contains("Learning and Courage");
        });
    }

    @Test
    void introductions_are_asked_for_and_stopped_from_the_page() {
        Script.once(chat -> {
            Voice ann = chat.wasHere("ann");
            assertThat(labels(part(ann, "Introductions"))).containsExactly("Introduce me");
            ann.opensHome();
            ann.picks("Introduce me").hears("I have nobody for you just now");
            assertThat(labels(part(ann, "Introductions"))).containsExactly("Introduce me now", "No more introductions");
            ann.opensHome();
            ann.picks("No more introductions").isTold("Understood");
            assertThat(labels(part(ann, "Introductions"))).containsExactly("Introduce me");
        });
    }

    @Test
    void stories_and_data_are_reached_from_the_page() {
        Script.once(chat -> {
            Voice ann = chat.wasHere("ann");
            ann.opensHome();
            ann.picks("My data").isTold("This is what I keep about you");
            ann.opensHome();
            ann.picks("Tell a story");
            assertThat(ann.sees().title()).isNotBlank();
        });
    }

    @Test
    void a_shortcut_is_known_by_its_id_and_by_its_label() {
        Feature saving = routes -> routes.shortcut(
                "knowhow",
                (used, turn) ->
                        Reaction.whisper(org.nobo.chat.Text.of("Saved: ").plus(org.nobo.chat.Text.said(used.text()))));
        Script.with(saving).once(chat -> {
            Voice ann = chat.wasHere("ann").in("general");
            MessageRef message = ann.write("Kettles first.", false);
            for (String name : List.of("knowhow", "Save as know-how")) {
                ann.uses(name, message, "Kettles first.", Optional.of(ann.account()))
                        .isTold("Saved: Kettles first.");
            }
        });
    }

    private static Message part(Voice who, String title) {
        return who.opensHome().stream()
                .filter(part -> part.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> labels(Message part) {
        return part.controls().stream()
                .map(control -> ((Control.Choice) control).label())
                .toList();
    }
}
