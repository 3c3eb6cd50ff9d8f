package org.nobo.resource.helping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Tells who asked in the help channel, once, that nobody has answered there, and what else can be done. */
final class StillWaiting {
    /** The first part of the alarm that stands for each question in the help channel. */
    static final String PREFIX = "still-waiting";

    private static final Duration PATIENCE = Duration.ofDays(3);

    /** Somebody has it just now: whether they let it go is looked at again later. */
    private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(1);

    private final HelpingWords words;
    private final Fitting fitting;

    StillWaiting(HelpingWords words, Fitting fitting) {
        this.words = words;
        this.fitting = fitting;
    }

    /** From now on it waits there; who asked is not woken for it. */
    Reaction watch(Plea plea, Turn turn) {
        Instant then = turn.now().plus(PATIENCE);
        return at(
                words.here(plea.asker()).map(asker -> Waking.from(then, asker)).orElse(then), plea);
    }

    private static Reaction at(Instant due, Plea plea) {
        return Reaction.NONE.andAlarm(
                PREFIX + "/" + plea.question(), due, plea.question().value());
    }

    Reaction timeCame(Plea plea, Turn turn) {
        return switch (plea.stage()) {
            case OPEN ->
                words.here(plea.asker())
                        .map(asker -> tell(asker, plea, words.speakingWith(asker, turn)))
                        .orElse(Reaction.NONE);
            case OFFERED, CLAIMED, ANSWERED -> at(turn.now().plus(LOOKED_AT_AGAIN), plea);
            case CLOSED -> Reaction.NONE;
        };
    }

    private Reaction tell(Member asker, Plea plea, Turn theirs) {
        Text text = theirs.say("helping.waits", "channel", HelpingWords.helpChannel(theirs))
                .paragraph(HelpingWords.quoted(plea.words()))
                .paragraph(theirs.say("helping.waits.leaders"));
        Control end = HelpingButtons.withdraw(plea.question(), theirs);
        Optional<Control> ask = fitting.best(plea, theirs).map(fit -> HelpingButtons.askToo(plea.question(), theirs));
        return Reaction.post(
                asker.direct(),
                Message.of(text, ask.map(button -> List.of(button, end)).orElse(List.of(end))));
    }
}
