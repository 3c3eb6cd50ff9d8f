package org.nobo.resource.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.MessageRef;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Messages are kept by an emoji, where a leader wants it so. */
final class MarkingTest {
    private static final String TIP = "Heat the joint first. Then the solder flows.";

    @Test
    void what_somebody_marks_is_kept_in_a_form_and_with_its_authors_yes() {
        Script.once(talk -> {
            MessageRef tip = tipIn(talk, "general");
            Voice ann = talk.person("ann");
            ann.in("general").reacts(tip, "bookmark");
            ann.hears("You marked what bob wrote:").picks("Yes, keep it");
            assertThat(ann.sees().fields().getFirst().value()).isEqualTo("Heat the joint first");
            ann.fills("Kind", "methods").isTold("bob wrote that, so I am asking them first");
            assertThat(talk.store().knowHow().count(Script.MAKERS)).isZero();
            talk.person("bob").hears("ann found this worth keeping").picks("Yes, with my name");
            ann.hears("bob said yes: Heat the joint first can be found now");
            assertThat(ann.says("how do I heat the joint?").next().text().plain())
                    .contains(TIP)
                    .contains("Method, shared by bob");
        });
    }

    @Test
    void who_marks_is_asked_once_and_privately_whatever_falls_over() {
        Script.everyDeath(talk -> {
            MessageRef tip = tipIn(talk, "general");
            Voice ann = talk.person("ann");
            ann.in("general").reacts(tip, "bookmark").reacts(tip, "bookmark");
            ann.hears("Shall I keep it").picks("Not this one");
            talk.person("lea").in("general").hears("From now on, who puts");
            talk.person("bob").in("general").reacts(tip, "bookmark");
            talk.person("bob").hears("You marked what you wrote");
            talk.after(Script.days(15)).nothingMore();
            assertThat(talk.store().marks().with(talk.member("bob").id())).isEmpty();
        });
    }

    @Test
    void nobody_is_asked_elsewhere_for_another_emoji_or_after_it_was_switched_off() {
        Script.once(talk -> {
            MessageRef tip = tipIn(talk, "general");
            MessageRef elsewhere = talk.person("bob").in("stories").write(TIP, false);
            Voice ann = talk.person("ann");
            talk.lea().in("general").hears("From now on");
            ann.reacts(elsewhere, "bookmark").reacts(tip, "tada");
            talk.lea().in("general").commands("saving off").isTold("no emoji keeps anything here");
            ann.reacts(tip, "bookmark");
            talk.nothingMore();
        });
    }

    @Test
    void who_does_not_want_to_be_asked_is_not_until_they_change_their_mind() {
        Script.once(talk -> {
            MessageRef tip = tipIn(talk, "general");
            Voice ann = talk.person("ann").reacts(tip, "bookmark");
            ann.hears("Shall I keep it").picks("Do not ask me about that").isTold("I do not ask you again");
            MessageRef next = talk.person("bob").in("general").write("Use flux.", false);
            ann.reacts(next, "bookmark");
            talk.lea().in("general").letsGoBy();
            talk.nothingMore();
            ann.commands("mydata").isTold("That I do not ask you about messages you mark");
            ann.presses(next, "mark/wanted").reacts(next, "bookmark").hears("Use flux.");
        });
    }

    @Test
    void what_stands_in_a_thread_is_read_too_and_what_was_taken_back_is_said_to_be_gone() {
        Script.once(talk -> {
            MessageRef tip = tipIn(talk, "general");
            Voice ann = talk.person("ann");
            MessageRef below = talk.person("bob").inThreadOf(tip).write("And use flux.", false);
            ann.reacts(below, "bookmark").hears("And use flux.");
            talk.person("bob").deletes(tip);
            ann.reacts(tip, "bookmark").hears("a message that I cannot keep");
        });
    }

    @Test
    void a_platform_that_stumbles_is_asked_again_a_minute_later() {
        Script.once(talk -> {
            MessageRef tip = tipIn(talk, "general");
            talk.platform()
                    .fail(new FakePlatform.Fault(
                            tip.place()::equals, new DeliveryFailure.Unclear("no answer"), false, true));
            talk.person("ann").reacts(tip, "bookmark");
            talk.lea().in("general").letsGoBy();
            talk.nothingMore();
            talk.after(Duration.ofMinutes(1)).person("ann").hears(TIP);
        });
    }

    @Test
    void what_was_marked_goes_with_whoever_wrote_it() {
        Script.once(talk -> {
            MessageRef tip = tipIn(talk, "general");
            talk.person("ann").reacts(tip, "bookmark");
            Voice bob = talk.person("bob");
            bob.commands("mydata").isTold("A message that was marked to be kept");
            bob.picks("Delete everything").picks("Yes, delete everything");
            talk.person("ann").picks("Yes, keep it").isTold("That was for something that is over");
            assertThat(talk.store().marks().with(talk.member("ann").id())).isEmpty();
        });
    }

    @Test
    void only_leaders_switch_it_on_and_only_for_the_channel_they_are_in() {
        Script.once(talk -> {
            talk.wasHere("ann").in("general").commands("saving :bookmark:").isTold("look after this community");
            talk.lea().commands("saving :bookmark:").isTold("in the channel it is for");
            talk.lea().in("general").commands("saving something nice").isTold("Which emoji shall it be?");
            talk.lea()
                    .in("general")
                    .commands("saving")
                    .picks("\uD83D\uDCCC pushpin")
                    .isTold("Done.");
            assertThat(talk.store().marks().emoji(Script.MAKERS, Script.channel("general")))
                    .contains("pushpin");
        });
    }

    private static MessageRef tipIn(Script talk, String channel) {
        talk.wasHere("ann");
        MessageRef tip = talk.wasHere("bob").in(channel).write(TIP, false);
        talk.lea().in(channel).commands("saving :bookmark:");
        return tip;
    }
}
