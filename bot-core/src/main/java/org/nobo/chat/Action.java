package org.nobo.chat;

import java.util.Set;

/** Something the bot has decided to do on a platform. It is done once, whatever falls over in between. */
public sealed interface Action {

    /** Say something. */
    record Post(Place place, Message message) implements Action {}

    /** Change what was posted under an intention; waits until that was sent. */
    record Edit(String intention, Message message) implements Action {}

    /** Take back what was posted under an intention; waits until that was sent. */
    record Delete(String intention) implements Action {}

    /** Put an emoji on a message, by its name without colons. */
    record React(Target to, String emoji) implements Action {}

    /** Open a room for these people and the bot. The same people may gather again under another intention. */
    record Gather(Set<Account> who) implements Action {
        public Gather {
            who = Set.copyOf(who);
        }
    }

    /** A message, ours or somebody's. */
    sealed interface Target {}

    /** What was posted under this intention. */
    record Ours(String intention) implements Target {}

    /** A message somebody else posted. */
    record Theirs(MessageRef message) implements Target {}
}
