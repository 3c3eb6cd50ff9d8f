package org.nobo.name.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Attachment;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.name.Essentials;
import org.nobo.name.charter.Agreement.Consented;
import org.nobo.script.Script;

/** What we agreed on, for whoever asks. */
final class CharterTest {
    private static final SharedValue LEARNING = new SharedValue("learning", "Learning", "We show what went wrong too.");
    private static final SharedValue BREAD = new SharedValue("own-good-bread", "Good bread", "We eat before we talk.");
    private static final SharedValue CRAFT = new SharedValue("craft", "Craft", "");

    private static void agree(Script chat, Agreement how, SharedValue... values) {
        Charter charter = new Charter("Makers", "We learn by mending things together.", List.of(values));
        chat.store().charters().add(Script.MAKERS, charter, chat.clock().instant(), how);
        chat.store().sharedValues().share(Script.MAKERS, charter.keys());
        chat.community(community -> Essentials.described(community, charter.name(), charter.purpose()));
    }

    @Test
    void everybody_sees_what_we_hold_to_what_that_means_here_and_who_agreed() {
        Script.once(chat -> {
            chat.wasHere("ann");
            agree(
                    chat,
                    new Consented(
                            2,
                            1,
                            3,
                            List.of(chat.member("ann").id(), chat.member("lea").id())),
                    LEARNING,
                    BREAD,
                    CRAFT);
            chat.person("ann")
                    .commands("charter")
                    .isTold("We learn by mending things together.")
                    .isTold("- Learning: We show what went wrong too.")
                    .isTold("- Good bread: We eat before we talk.")
                    .isTold("- Craft: You care how a thing is made")
                    .isTold("Version 1, agreed on 2 March 2026 by 2 of us; 3 could have voted.")
                    .isTold("One of them agreed with a reservation. In favour were ann and lea.");
            chat.person("ann").commands("about").isTold("- Good bread: We eat before we talk.");
        });
    }

    @Test
    void what_nobody_decided_on_is_shown_as_that() {
        Script.once(chat -> chat.wasHere("ann")
                .commands("charter")
                .isTold("We learn by making things together.")
                .isTold("Nobody has decided on this together yet."));
    }

    @Test
    void a_newcomer_is_told_what_we_hold_to_once_we_decided_on_it() {
        Script.once(chat -> {
            agree(chat, new Consented(3, 0, 3, List.of()), LEARNING, BREAD, CRAFT);
            chat.joins("ann")
                    .hears(
                            "> We learn by mending things together.\n> \n> What we hold to, and what that means here:\n> - Learning: We show what went wrong too.");
        });
    }

    @Test
    void each_version_says_what_changed_since_the_one_before() {
        Script.once(chat -> {
            agree(chat, new Consented(3, 0, 3, List.of()), LEARNING, BREAD, CRAFT);
            chat.after(Script.days(90));
            chat.lea()
                    .commands("setup")
                    .fills(
                            "Purpose",
                            "We learn by mending things and people.",
                            "Shared values",
                            "good bread, Craft, fun");
            chat.lea()
                    .commands("charter")
                    .isTold("Version 2, written down by lea on 31 May 2026.")
                    .picks("What changed")
                    .isTold(
                            "- In the purpose, “together” has become “and people”.\n- New: Fun.\n- No longer there: Learning.");
            assertThat(chat.store()
                            .charters()
                            .now(Script.MAKERS)
                            .orElseThrow()
                            .charter()
                            .values())
                    .first()
                    .isEqualTo(BREAD);
        });
    }

    @Test
    void it_can_be_taken_along_as_markdown_in_which_nothing_typed_is_markup() {
        Script.once(chat -> {
            agree(
                    chat,
                    new Consented(3, 0, 3, List.of()),
                    LEARNING,
                    new SharedValue("own-stars", "*Stars*", "[We](https://example.org) <b>shine</b>."),
                    CRAFT);
            Message message = chat.wasHere("ann").commands("charter markdown").next();
            Attachment file = message.attachments().getFirst();
            assertThat(file.name()).isEqualTo("charter.md");
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                    # Makers

                    We learn by mending things together.

                    ## What we hold to

                    - **Learning**: We show what went wrong too.
                    - **\\*Stars\\***: \\[We\\](https://example.org) \\<b\\>shine\\</b\\>.
                    - **Craft**: You care how a thing is made, and you keep honing your hand at it.

                    ## How it came about

                    Version 1, agreed on 2 March 2026 by 3 of us; 3 could have voted.
                    """);
        });
    }

    @Test
    void leaders_are_asked_each_year_whether_it_is_still_true_once_more_and_no_further() {
        Script.everyDeath(chat -> {
            agree(chat, new Consented(3, 0, 3, List.of()), LEARNING, BREAD, CRAFT);
            chat.wasHere("eve");
            chat.store().members().lead(chat.member("eve").id(), true);
            MessageRef card = new MessageRef(new Place.Direct(Script.account("lea")), "card");
            chat.lea().presses(card, "still-true/on");
            chat.after(Script.days(366));
            chat.lea().hears("A year has passed: our charter is of 2 March 2026. Is it still true?");
            chat.person("eve").hears("A year has passed");
            chat.after(Script.days(15));
            chat.lea().hears("May I ask once more?");
            chat.person("eve").hears("May I ask once more?");
            chat.lea().picks("Yes, still true");
            chat.person("eve").picks("Yes, still true");
            chat.after(Script.days(30)).nothingMore();
        });
    }

    @Test
    void who_does_not_want_to_be_asked_whether_it_is_still_true_is_not() {
        Script.once(chat -> {
            agree(chat, new Consented(3, 0, 3, List.of()), LEARNING, BREAD, CRAFT);
            MessageRef card = new MessageRef(new Place.Direct(Script.account("lea")), "card");
            chat.lea().presses(card, "still-true/on");
            chat.after(Script.days(366));
            chat.lea().hears("A year has passed").picks("Yes, still true");
            chat.after(Script.days(200)).nothingMore();
            chat.lea().presses(card, "still-true/off");
            chat.after(Script.days(800)).nothingMore();
        });
    }

    @Test
    void of_two_leaders_who_answer_one_is_the_first_and_members_cannot() {
        Script.once(chat -> {
            agree(chat, new Consented(3, 0, 3, List.of()), LEARNING, BREAD, CRAFT);
            chat.wasHere("eve");
            chat.store().members().lead(chat.member("eve").id(), true);
            chat.lea()
                    .commands("charter")
                    .picks("Ask us once a year if it is still true")
                    .isTold("In a year");
            chat.after(Script.days(366));
            chat.lea().letsGoBy().picks("Yes, still true").isTold("I ask again in a year");
            chat.person("eve").letsGoBy().picks("Yes, still true").isTold("Somebody has said so already");
            chat.wasHere("ann")
                    .presses(new MessageRef(new Place.Direct(Script.account("ann")), "x"), "still-true/off")
                    .isTold("those who look after this community");
            assertThat(chat.store().charters().isAskedYearly(Script.MAKERS)).isTrue();
        });
    }

    @Test
    void who_is_forgotten_is_named_in_no_version() {
        Script.once(chat -> {
            chat.wasHere("ann");
            agree(chat, new Consented(1, 0, 3, List.of(chat.member("ann").id())), LEARNING, BREAD, CRAFT);
            agree(chat, new Agreement.Adopted(Optional.of(chat.member("ann").id())), LEARNING, BREAD);
            chat.person("ann").commands("mydata").isTold("A version of the charter you wrote down");
            chat.person("ann").picks("Delete everything").picks("Yes, delete everything");
            chat.lea().commands("charter").isTold("Version 2, adopted on 2 March 2026 without a vote.");
        });
    }
}
