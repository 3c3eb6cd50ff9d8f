package org.nobo.dialogue;

import org.nobo.chat.Text;
import org.nobo.feature.Reaction;

/** Where a talk goes after an answer. */
public sealed interface Step<S> {

    /** On to this state: its question is put, after what else the reaction says. */
    record Go<S>(S state, Reaction also) implements Step<S> {}

    /** Not understood: says why, kindly, and the question stands. */
    record Stay<S>(Text why) implements Step<S> {}

    /** The talk is over. */
    record Done<S>(Reaction also) implements Step<S> {}

    /** What follows where this ends the talk; nothing where it would go on. */
    default Reaction atTheEnd() {
        return this instanceof Done<S>(Reaction also) ? also : Reaction.NONE;
    }

    static <S> Step<S> go(S state) {
        return new Go<>(state, Reaction.NONE);
    }

    static <S> Step<S> go(S state, Reaction also) {
        return new Go<>(state, also);
    }

    static <S> Step<S> stay(Text why) {
        return new Stay<>(why);
    }

    static <S> Step<S> done(Reaction also) {
        return new Done<>(also);
    }
}
