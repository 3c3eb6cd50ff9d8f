package org.nobo.connect.introduction;

import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.connect.introduction.Introduction.State;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Asks somebody, in private, whether they want to meet somebody else. */
final class IntroductionTalk implements Dialogue<IntroductionTalk.Asked> {
    static final String KIND = "introduction";

    private final Introductions introductions;
    private final Introducer introducer;

    IntroductionTalk(Introductions introductions, Introducer introducer) {
        this.introductions = introductions;
        this.introducer = introducer;
    }

    /** They were asked, and have not answered. */
    record Asked(long introduction) {}

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
        Optional<Member> seeker =
                introductions.find(state.introduction()).flatMap(each -> introducer.here(each.seeker()));
        Text text = seeker.map(other -> turn.say("introduction.ask", "name", other.name())
                        .paragraph(introducer.why(turn.member(), other, turn))
                        .paragraph(introducer.apart(turn.member(), other, turn)))
                .orElseGet(() -> turn.say("introduction.gone"));
        return MayI.introduce(text, turn);
    }

    @Override
    public Step<Asked> next(Asked state, Answer answer, Turn turn) {
        Introduction introduction = introductions.find(state.introduction()).orElse(null);
        if (introduction == null) {
            return Step.done(Reaction.post(turn.member().direct(), turn.say("introduction.gone")));
        }
        return new MayI(
                        () -> introducer.bringTogether(introduction, turn.member(), turn),
                        () -> declined(introduction, turn),
                        () -> introducer.next(introduction, State.SILENT, turn))
                .answered(answer, turn);
    }

    @Override
    public Reaction stopped(Asked state, Turn turn) {
        return introductions
                .find(state.introduction())
                .map(introduction -> declined(introduction, turn))
                .orElse(Reaction.NONE);
    }

    private Reaction declined(Introduction introduction, Turn turn) {
        return Reaction.post(turn.member().direct(), turn.say("introduction.declined"))
                .and(introducer.next(introduction, State.DECLINED, turn));
    }
}
