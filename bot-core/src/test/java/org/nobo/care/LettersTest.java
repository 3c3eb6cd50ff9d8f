package org.nobo.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** What did not get through after many attempts is a leader's to look after. */
class LettersTest {
    /** Thirty attempts, the longest pause between them ten minutes. */
    private static final Duration UNTIL_GIVEN_UP = Duration.ofHours(6);

    @Test
    void a_leader_has_it_sent_again_and_it_arrives_once() {
        Script.once(chat -> {
            lost(chat, "ann");
            assertThat(chat.transcript()).noneMatch(line -> line.contains("Welcome to Makers, ann"));
            chat.platform().mend();

            Voice lea = chat.lea().commands("letters").isTold("(1 of 1): a message to ann.");
            assertThat(lea.whispered().text().plain()).contains("tried 30 times");
            lea.picks("Send it again");
            assertThat(lea.whispered().text().plain())
                    .startsWith("It is on its way again.")
                    .contains("Nothing is waiting here");
            chat.after(Duration.ofMinutes(1));
            chat.person("ann").hears("Welcome to Makers, ann");
            chat.after(Duration.ofMinutes(10));
            assertThat(chat.transcript().stream().filter(line -> line.contains("Welcome to Makers, ann")))
                    .hasSize(1);
        });
    }

    @Test
    void what_is_let_go_is_never_said() {
        Script.once(chat -> {
            lost(chat, "ann");
            chat.platform().mend();
            Voice lea = chat.lea().commands("letters");
            Message shown = lea.whispered();
            lea.picks("Let it go");
            assertThat(lea.whispered().text().plain()).startsWith("Good, I let it go.");
            chat.after(Duration.ofHours(1));
            assertThat(chat.transcript()).noneMatch(line -> line.contains("Welcome to Makers, ann"));
            assertThat(shown.text().plain())
                    .as("what it says is shown to nobody")
                    .doesNotContain("Welcome");
        });
    }

    @Test
    void several_are_shown_one_after_the_other() {
        Script.once(chat -> {
            fail(chat, "ann");
            fail(chat, "bob");
            chat.joins("ann");
            chat.joins("bob");
            chat.after(UNTIL_GIVEN_UP);

            Voice lea = chat.lea().commands("letters").isTold("(1 of 2): a message to ann.");
            lea.picks("Show the next");
            assertThat(lea.whispered().text().plain()).contains("(2 of 2): a message to bob.");
            lea.picks("Show the next");
            assertThat(lea.whispered().text().plain()).contains("(1 of 2): a message to ann.");
            lea.picks("Let it go");
            assertThat(lea.whispered().text().plain())
                    .startsWith("Good, I let it go.")
                    .contains("(1 of 1): a message to bob.");
        });
    }

    @Test
    void where_all_got_through_that_is_said() {
        Script.once(chat -> chat.lea().commands("letters").isTold("all I had to say got through"));
    }

    @Test
    void members_get_a_kind_no() {
        Script.once(chat -> {
            lost(chat, "ann");
            chat.wasHere("mina").commands("letters").isTold("those who look after this community");
        });
    }

    private static void lost(Script chat, String who) {
        fail(chat, who);
        chat.joins(who);
        chat.after(UNTIL_GIVEN_UP);
    }

    private static void fail(Script chat, String who) {
        Place direct = new Place.Direct(Script.account(who));
        chat.platform()
                .fail(new FakePlatform.Fault(
                        direct::equals, new DeliveryFailure.Unclear("the line was dead"), false, false));
    }
}
