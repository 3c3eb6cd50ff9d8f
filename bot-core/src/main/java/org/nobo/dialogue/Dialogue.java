package org.nobo.dialogue;

import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/**
 * A talk with one member by direct message.
 *
 * @param <S> a sealed set of records: a question cannot be answered in the wrong state
 */
public interface Dialogue<S> {

    /** Its name in the database and in buttons: at most 20 lower-case letters, never changed. */
    String kind();

    /** How its states are written down. */
    States<S> states();

    /** How this state puts its question. It must depend on nothing that changes what its buttons mean. */
    Question ask(S state, Turn turn);

    /** What comes next. The actor of the turn is whom the talk is with. */
    Step<S> next(S state, Answer answer, Turn turn);

    /** The person said "stop". The talk is closed already; say what may be said. */
    default Reaction stopped(S state, Turn turn) {
        return Reaction.post(turn.member().direct(), turn.say("talk.stopped"));
    }
}
