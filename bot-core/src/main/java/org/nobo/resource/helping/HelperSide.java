package org.nobo.resource.helping;

import java.util.Optional;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.HelpingButtons.Pressed;
import org.nobo.resource.helping.Pleas.Offer;
import org.nobo.resource.helping.Pleas.OfferReply;

/** What those do who are asked: answer, pass, wait, and say whether they may be asked at all. */
final class HelperSide {
    private final Pleas pleas;
    private final Carrying carrying;
    private final HelpingWords words;

    HelperSide(Pleas pleas, Carrying carrying, HelpingWords words) {
        this.pleas = pleas;
        this.carrying = carrying;
        this.words = words;
    }

    /** Empty when it is not for a helper to press. */
    Optional<Reaction> pressed(Pressed pressed, Plea plea, Turn turn) {
        return switch (pressed.what()) {
            case "claim" -> Optional.of(claim(plea, turn));
            case "pass" -> Optional.of(pass(plea, "helping.passed", turn));
            case "later" -> Optional.of(later(plea, turn));
            case "yes" -> Optional.of(agreed(plea, Readiness.YES, turn));
            case "once" -> Optional.of(agreed(plea, Readiness.ONCE, turn));
            case "never" -> Optional.of(never(plea, turn));
            default -> Optional.empty();
        };
    }

    private Reaction claim(Plea plea, Turn turn) {
        Member helper = turn.member();
        if (plea.asker().equals(helper.id())) {
            return Reaction.whisper(turn.say("helping.own"));
        }
        boolean taken = plea.stage() == Stage.CLAIMED && !plea.isWith(helper.id(), Stage.CLAIMED);
        if (plea.stage() == Stage.CLOSED || taken) {
            return Reaction.whisper(turn.say(taken ? "helping.taken" : "helping.gone"));
        }
        Text said = turn.say("helping.claimed.thanks");
        boolean fromChannel = plea.inChannel() && !plea.isWith(helper.id(), Stage.OFFERED);
        Reaction seen = fromChannel ? Reaction.whisper(said) : Reaction.replace(Message.of(said));
        return plea.isWith(helper.id(), Stage.CLAIMED) ? seen : seen.and(carrying.claim(plea, helper, turn));
    }

    private Reaction pass(Plea plea, String said, Turn turn) {
        Reaction thanks = Reaction.replace(Message.of(turn.say(said)));
        if (!plea.isWith(turn.member().id(), Stage.OFFERED)) {
            return thanks;
        }
        pleas.offered(plea.question(), new Offer(turn.member().id(), OfferReply.PASSED, turn.now()));
        return thanks.and(carrying.goOn(plea, turn));
    }

    private Reaction later(Plea plea, Turn turn) {
        if (plea.isWith(turn.member().id(), Stage.OFFERED)) {
            pleas.offered(plea.question(), new Offer(turn.member().id(), OfferReply.LATER, turn.now()));
        }
        return Reaction.replace(Message.of(turn.say("helping.later")));
    }

    private Reaction agreed(Plea plea, Readiness readiness, Turn turn) {
        pleas.ready(turn.member(), readiness, turn.now());
        boolean waits = plea.stage() == Stage.OPEN || plea.isWith(turn.member().id(), Stage.OFFERED);
        return waits
                ? Reaction.replace(words.offer(plea, turn))
                : Reaction.replace(Message.of(turn.say("helping.ready.late")));
    }

    /** Whether they may be asked is remembered, though the question they were asked with is gone. */
    Reaction withoutQuestion(String what, Turn turn) {
        Reaction gone = Reaction.replace(Message.of(turn.say("helping.gone")));
        return switch (what) {
            case "yes" -> {
                pleas.ready(turn.member(), Readiness.YES, turn.now());
                yield Reaction.replace(Message.of(turn.say("helping.ready.late")));
            }
            case "never" -> {
                pleas.ready(turn.member(), Readiness.NO, turn.now());
                yield Reaction.replace(Message.of(turn.say("helping.ready.no")));
            }
            default -> gone;
        };
    }

    private Reaction never(Plea plea, Turn turn) {
        pleas.ready(turn.member(), Readiness.NO, turn.now());
        return pass(plea, "helping.ready.no", turn);
    }
}
