package org.nobo.resource.helping;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Carries answers to the asker, asks whether they helped, and ends it where nobody waits any more. */
final class CarryingBack {
    private static final Duration TELLING_TAKES = Duration.ofDays(3);

    private final Pleas pleas;
    private final HelpingWords words;

    CarryingBack(Pleas pleas, HelpingWords words) {
        this.pleas = pleas;
        this.words = words;
    }

    /** Carries an answer to the asker. */
    Reaction answered(Plea plea, Member helper, String answer, Turn turn) {
        pleas.said(plea.question(), helper.id(), answer, turn.now());
        pleas.keep(plea.at(Stage.ANSWERED, Optional.of(helper.id()), turn.now()));
        return toAsker(plea, helper, answer, "helping.answer", true, turn);
    }

    /** Tells the asker of an answer in the thread of the help channel. */
    Reaction heard(Plea plea, Member helper, String answer, Turn turn) {
        boolean first =
                pleas.said(plea.question()).stream().noneMatch(said -> said.by().equals(helper.id()));
        pleas.said(plea.question(), helper.id(), answer, turn.now());
        if (plea.stage() == Stage.CLAIMED && !plea.isWith(helper.id(), Stage.CLAIMED)) {
            return first ? toAsker(plea, helper, answer, "helping.heard", false, turn) : Reaction.NONE;
        }
        pleas.keep(plea.at(Stage.ANSWERED, Optional.of(helper.id()), turn.now()));
        return first ? toAsker(plea, helper, answer, "helping.heard", false, turn) : Reaction.NONE;
    }

    private Reaction toAsker(Plea plea, Member helper, String answer, String key, boolean canAskBack, Turn turn) {
        Optional<Member> asker = words.here(plea.asker());
        if (asker.isEmpty()) {
            return closeFor(plea, turn);
        }
        Turn theirs = words.speakingWith(asker.get(), turn);
        Text text = theirs.say(key, "name", helper.name())
                .paragraph(HelpingWords.quoted(answer))
                .paragraph(theirs.say("helping.answer.helped"));
        Message message = Message.of(text, HelpingButtons.answered(plea.question(), helper.id(), canAskBack, theirs));
        return Reaction.post(asker.get().direct(), message)
                .andAlarm(
                        Carrying.alarm(plea),
                        turn.now().plus(TELLING_TAKES),
                        plea.question().value());
    }

    /** Its asker needs it no longer: nobody is left waiting for them, and nobody answers in vain. */
    Reaction withdraw(Plea plea, Turn turn) {
        return closeFor(plea, turn).and(settled(plea, turn));
    }

    /** Whoever looks over the help channel sees which questions wait no more. */
    Reaction settled(Plea plea, Turn turn) {
        Turn all = words.speakingToAll(turn);
        return plea.inChannel()
                ? Reaction.NONE.and(new Action.Edit(
                        Carrying.IN_CHANNEL + "/" + plea.question(),
                        Message.of(words.asks(plea, all).paragraph(all.say("helping.settled")))))
                : Reaction.NONE;
    }

    /** It is over without anybody having helped. */
    Reaction closeFor(Plea plea, Turn turn) {
        pleas.keep(plea.closed(false, turn.now()));
        Reaction told = plea.stage() == Stage.CLAIMED
                ? plea.helper()
                        .map(helper -> words.tell(helper, turn, "helping.over", "name", words.name(plea.asker(), turn)))
                        .orElse(Reaction.NONE)
                : Reaction.NONE;
        return told.callingOff(Carrying.alarm(plea));
    }

    /** Asked once more; after as long again it is closed, and nobody is thanked for what nobody said. */
    Reaction askWhetherItHelped(Plea plea, Turn turn) {
        Instant second = plea.changedAt().plus(TELLING_TAKES.multipliedBy(2));
        Optional<Member> asker = words.here(plea.asker());
        if (asker.isEmpty() || plea.helper().isEmpty() || !turn.now().isBefore(second)) {
            return closeFor(plea, turn);
        }
        Turn theirs = words.speakingWith(asker.get(), turn);
        Text text = theirs.say(
                        "helping.helped.asked", "name", words.name(plea.helper().get(), theirs))
                .paragraph(HelpingWords.quoted(plea.words()));
        return Reaction.post(
                        asker.get().direct(),
                        Message.of(
                                text,
                                HelpingButtons.answered(
                                        plea.question(), plea.helper().get(), !plea.inChannel(), theirs)))
                .andAlarm(Carrying.alarm(plea), second, plea.question().value());
    }
}
