package org.nobo.resource.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.wording.Wording;
import org.nobo.script.Scene;
import org.nobo.script.Script;
import org.nobo.script.Voice;
import org.nobo.store.Store;

/** Where a language model is set, what it says replaces the passage, if it names where it is from. */
final class RewordingTest {
    private static final String ID = "11111111-1111-1111-1111-111111111111";
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void the_passage_stands_at_once_and_is_replaced_by_words_that_name_their_source() {
        worded("First heat the joint, then add solder [1]. @everyone *look*").everyDeath(talk -> {
            knows(talk);
            Voice bob = talk.wasHere("bob").says("how do I solder a joint?");
            bob.hears("Heat the joint, not the solder.");
            Message message = bob.next();
            assertThat(message.text().plain())
                    .contains("First heat the joint, then add solder [1]. @everyone *look*")
                    .contains("A language model put this together")
                    .contains("[1] How to solder\nMethod, shared by ann");
            assertThat(message.text().parts().getFirst()).isInstanceOf(Text.Said.class);
            assertThat(message.controls()).isNotEmpty();
            talk.nothingMore();
        });
    }

    @Test
    void it_is_shown_while_it_grows_by_sentences_that_name_their_source() {
        String whole = "First heat the joint [1]. Then add solder [1].";
        growing(whole, "First", "First heat the joint [1]. Then").everyDeath(talk -> {
            knows(talk);
            Voice bob = talk.wasHere("bob").says("how do I solder a joint?");
            bob.hears("Heat the joint, not the solder.");
            Message growing = bob.next();
            assertThat(growing.text().plain())
                    .startsWith("First heat the joint [1]. …")
                    .contains("[1] How to solder");
            assertThat(growing.controls()).isNotEmpty();
            assertThat(bob.next().text().plain()).startsWith(whole).doesNotContain("…");
            talk.nothingMore();
        });
    }

    @Test
    void what_began_well_and_came_to_nothing_gives_way_to_the_passage() {
        for (String end : List.of("", "First heat the joint [1]. Then ask [7].")) {
            growing(end, "First heat the joint [1]. Then").everyDeath(talk -> {
                knows(talk);
                Voice bob = talk.wasHere("bob").says("how do I solder a joint?");
                Message passage = bob.next();
                bob.hears("First heat the joint [1]. …");
                assertThat(bob.next()).isEqualTo(passage);
                talk.nothingMore();
            });
        }
    }

    @Test
    void who_says_that_it_helped_or_asks_a_person_meanwhile_is_not_talked_over() {
        for (String button : List.of("Yes, that helped", "Ask a person")) {
            AtomicReference<Script> now = new AtomicReference<>();
            Wording slow = (question, passages, soFar) -> {
                soFar.accept("First heat the joint [1]. Then");
                now.get().person("bob").picks(button);
                soFar.accept("First heat the joint [1]. Then wait a while [1]. " + "Wait [1]. ".repeat(20));
                return Optional.of("Heat it [1].");
            };
            Scene.USUAL.wordedBy(slow).once(talk -> {
                now.set(talk);
                knows(talk);
                Voice bob = talk.wasHere("bob").says("how do I solder a joint?");
                bob.hears("Heat the joint").hears("First heat the joint [1]. …");
                talk.person("ann").letsGoBy();
                bob.letsGoBy();
                assertThat(talk.transcript().toString()).doesNotContain("Then wait a while");
            });
        }
    }

    @Test
    void what_names_no_source_or_an_invented_one_changes_nothing() {
        for (String said : List.of("Heat it.", "Heat it [7].", "NONE", "")) {
            worded(said).once(talk -> {
                knows(talk);
                talk.wasHere("bob").says("how do I solder a joint?").hears("Heat the joint");
                talk.nothingMore();
            });
        }
    }

    @Test
    void nobodys_name_is_told_and_what_is_not_known_is_not_asked_about() {
        worded("Heat it [1].").once(talk -> {
            knows(talk);
            talk.wasHere("bob").says("how do I solder a joint, would ann know?");
            assertThat(told)
                    .singleElement()
                    .asString()
                    .doesNotContainIgnoringCase("ann")
                    .contains("solder a joint");
            talk.person("bob").says("who sells purple elephants in Antarctica?");
            assertThat(told).hasSize(1);
        });
    }

    @Test
    void what_was_deleted_meanwhile_is_not_quoted() {
        AtomicReference<Script> now = new AtomicReference<>();
        Wording slow = (question, passages, soFar) -> {
            Store store = now.get().store();
            store.transactions().inOne(() -> {
                store.knowHow().remove(Script.MAKERS, new EntryId(ID));
                return null;
            });
            return Optional.of("Heat it [1].");
        };
        Scene.USUAL.wordedBy(slow).once(talk -> {
            now.set(talk);
            knows(talk);
            talk.wasHere("bob").says("how do I solder a joint?").hears("Heat the joint");
            talk.nothingMore();
        });
    }

    private Scene worded(String answer) {
        return Scene.USUAL.wordedBy((question, passages, soFar) -> {
            told.add(question + passages);
            return Optional.of(answer);
        });
    }

    private static Scene growing(String whole, String... before) {
        return Scene.USUAL.wordedBy((question, passages, soFar) -> {
            for (String part : before) {
                soFar.accept(part);
            }
            return Optional.of(whole);
        });
    }

    private static void knows(Script talk) {
        talk.wasHere("ann")
                .sends(
                        "share/" + ID,
                        "title",
                        "How to solder",
                        "text",
                        "Heat the joint, not the solder. Ask Ann when it does not hold.",
                        "kind",
                        "methods");
    }
}
