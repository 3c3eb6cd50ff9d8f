package org.nobo.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;

/** Somebody on a {@link Stage}: what they do with hand and mouse, and what only they see. */
public interface Actor {

    /** Comes into the workspace, for the first time or again. */
    Act joins();

    Act leaves();

    /** Writes in a place, in the thread of one, or to the bot; {@code @nobo} names the bot. */
    Act writes(Place where, String words);

    /** Changes what they wrote, by the reference with which the bot heard of it. */
    Act edits(MessageRef message, String words);

    Act deletes(MessageRef message);

    Act reacts(MessageRef to, String emoji);

    /** Gives a command, without its {@code /nobo}. */
    Act commands(Place where, String words);

    /** Presses the button with this label on a message of the bot. */
    Act presses(MessageRef on, String label);

    /** Picks these from the list on a message of the bot, and is done. */
    Act picks(MessageRef on, List<String> labels);

    /** Sends the form that is open before them: label of the field and what they type, or the label they choose. */
    Act sends(Map<String, String> fields);

    /** What was shown to them alone in answer to what they did, oldest first. */
    List<Stage.Standing> whispers();

    /** The form that is open before them: its labels, the title first. */
    Optional<List<String>> form();

    /** Something done, of which the platform tells the bot. */
    interface Act {
        /** Whether the bot has said that it has it; empty where this platform wants no such word. */
        Optional<Boolean> isAcknowledged();

        /** The platform tells of it once more, as it does when it missed the word. */
        void again();
    }
}
