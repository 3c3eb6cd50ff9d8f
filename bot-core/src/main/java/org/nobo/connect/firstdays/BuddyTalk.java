package org.nobo.connect.firstdays;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Asks somebody whether they would be a newcomer's buddy. */
final class BuddyTalk implements Dialogue<BuddyTalk.Asked> {
    static final String KIND = "buddy";
    static final Duration PATIENCE = Duration.ofDays(2);

    private final Buddies buddies;

    BuddyTalk(Buddies buddies) {
        this.buddies = buddies;
    }

    /**
     * @param tried who was asked so far, this one last
     */
    record Asked(MemberId newcomer, int joining, List<MemberId> tried) {
        Asked {
            tried = List.copyOf(tried);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<Asked> states() {
        return new States<>(Map.of("asked", Asked.class));
    }

    @Override
    public Question ask(Asked state, Turn turn) {
        return Question.of(buddies.newcomer(state.newcomer(), state.joining())
                        .map(newcomer -> turn.say(
                                "buddy.ask",
                                "name",
                                newcomer.name(),
                                "values",
                                turn.words().row(buddies.shared(turn.member(), newcomer, turn))))
                        .orElseGet(() -> turn.say("buddy.gone")))
                .primary("yes", turn.label("buddy.ask.yes"))
                .button("no", turn.label("buddy.ask.no"))
                .patient(PATIENCE);
    }

    @Override
    public Step<Asked> next(Asked state, Answer answer, Turn turn) {
        Optional<Member> newcomer = buddies.newcomer(state.newcomer(), state.joining());
        if (newcomer.isEmpty()) {
            return Step.done(Reaction.post(turn.member().direct(), turn.say("buddy.gone")));
        }
        boolean yes = answer instanceof Answer.Picked picked && "yes".equals(picked.key());
        return Step.done(yes ? buddies.accepted(newcomer.get(), turn.member(), turn) : another(state, answer, turn));
    }

    private Reaction another(Asked state, Answer answer, Turn turn) {
        Reaction said = answer instanceof Answer.Waited
                ? Reaction.NONE
                : Reaction.post(turn.member().direct(), turn.say("buddy.no.said"));
        return said.and(buddies.ask(state.newcomer(), state.joining(), state.tried(), turn));
    }

    @Override
    public Reaction stopped(Asked state, Turn turn) {
        return Reaction.post(turn.member().direct(), turn.say("buddy.no.said"))
                .and(buddies.ask(state.newcomer(), state.joining(), state.tried(), turn));
    }
}
