package org.nobo.name.lived;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.name.charter.Agreement;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.SharedValue;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Which of our values are lived, and which are only words. */
final class ValuesAtWorkTest {
    private static final String STORY = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    private static void agree(Script chat) {
        Charter charter = new Charter(
                "Makers",
                "We mend.",
                List.of(
                        new SharedValue("learning", "Learning", "We ask."),
                        new SharedValue("own-good-bread", "Good bread", "We eat."),
                        new SharedValue("courage", "Courage", "We try.")));
        chat.store()
                .charters()
                .add(Script.MAKERS, charter, chat.clock().instant(), new Agreement.Consented(2, 0, 2, List.of()));
        chat.store().sharedValues().share(Script.MAKERS, charter.keys());
    }

    @Test
    void an_author_says_what_a_story_shows_and_the_map_counts_what_people_did() {
        Script.once(chat -> {
            agree(chat);
            Voice bob = chat.wasHere("bob").commands("values learning, courage, joy");
            bob.sends("story/" + STORY, "story", "We ate first.", "publish", "yes", "name", "bob");
            bob.picks("Which of our values does it show?").isTold("Does it show one of our values?");
            bob.picks("Good bread").isTold("Noted: it shows Good bread.");
            bob.commands("stories mine")
                    .picks("Which of our values does it show?")
                    .isTold("it shows Good bread");
            bob.commands("share")
                    .fills(
                            "Title",
                            "Asking twice",
                            "What you know",
                            "Ask, and ask again.",
                            "Values it serves",
                            "Learning");
            bob.letsGoBy().commands("values map");
            assertThat(bob.next().text().plain())
                    .contains(
                            "Of what we say that we share, this shows in what we do:\n- Learning: a thing we know\n- Good bread: a story",
                            "Only words so far: Courage.");
            assertThat(chat.store().stories().values(Script.MAKERS)).containsEntry(STORY, "own-good-bread");
        });
    }

    @Test
    void only_its_author_says_what_it_shows_and_it_can_be_taken_back() {
        Script.once(chat -> {
            agree(chat);
            Voice bob =
                    chat.wasHere("bob").sends("story/" + STORY, "story", "We ate.", "publish", "yes", "name", "bob");
            String ask = "story-value/ask/" + STORY;
            MessageRef card = new MessageRef(new Place.Direct(Script.account("eve")), "card");
            chat.wasHere("eve").presses(card, ask).isTold("no longer here");
            bob.presses(card, ask).picks("Courage").isTold("Noted: it shows Courage.");
            Control menu = bob.presses(card, ask).whispered().controls().getFirst();
            assertThat(((Control.Menu) menu).options())
                    .extracting(Control.Option::label)
                    .containsExactly("Learning", "Good bread", "Courage", "None of them");
            bob.picks("None of them").isTold("it shows none of them");
            assertThat(chat.store().stories().value(STORY)).isEqualTo(Optional.empty());
        });
    }
}
