package org.nobo.resource.answer;

import org.junit.jupiter.api.Test;
import org.nobo.chat.MessageRef;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Questions that were put to nobody in particular are answered where a leader wants it, and where the bot is sure. */
final class AnsweringHereTest {
    private static final MessageRef WHISPER = new MessageRef(Script.channel("help"), "whisper");

    @Test
    void what_is_known_for_sure_is_answered_in_the_thread_of_the_question_and_all_else_is_left_alone() {
        Script.everyDeath(talk -> {
            knows(talk);
            talk.lea().in("help").commands("answering").presses(WHISPER, "answering/on");
            talk.lea().in("help").hears("From now on I answer questions here");
            Voice bob = talk.wasHere("bob").in("help");
            MessageRef asked = bob.write("how do I solder a joint?", false);
            talk.person("bob").inThreadOf(asked).hears("Heat the joint");
            bob.write("who sells purple elephants in Antarctica?", false);
            bob.write("I know now how to solder a joint.", false);
            talk.person("bob").in("general").write("how do I solder a joint?", false);
            talk.nothingMore();
        });
    }

    @Test
    void only_leaders_switch_it_and_it_can_be_switched_off_again() {
        Script.once(talk -> {
            knows(talk);
            talk.person("ann").in("help").commands("answering").isTold("look after this community");
            talk.lea().commands("answering").isTold("in the channel it is for");
            Voice lea = talk.lea().in("help");
            lea.commands("answering").picks("Answer when you are sure").isTold("Done.");
            lea.commands("answering").picks("Only when asked").isTold("only when I am asked");
            lea.letsGoBy();
            talk.person("ann").in("help").write("how do I solder a joint?", false);
            talk.nothingMore();
        });
    }

    private static void knows(Script talk) {
        talk.wasHere("ann")
                .sends(
                        "share/11111111-1111-1111-1111-111111111111",
                        "title",
                        "How to solder a joint",
                        "text",
                        "Heat the joint, not the solder.");
    }
}
