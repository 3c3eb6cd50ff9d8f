package org.nobo.connect.introduction;

import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Text;
import org.nobo.connect.introduction.Encounter.Said;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Asks somebody, in private, whether they want to meet those they would be brought together with. */
final class EncounterTalk implements Dialogue<EncounterTalk.Asked> {
    static final String KIND = "encounter";

    private final Encounters encounters;
    private final Bringing bringing;

    EncounterTalk(Encounters encounters, Bringing bringing) {
        this.encounters = encounters;
        this.bringing = bringing;
    }

    /** They were asked, and have not answered. */
    record Asked(String encounter) {}

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
        Optional<Encounter> encounter = encounters.find(state.encounter());
        Text text = encounter
                .map(found -> turn.say(
                                "encounter.ask",
                                "others",
                                bringing.others(found, turn.member().id(), turn))
                        .paragraph(bringing.why(found, turn.member(), turn)))
                .orElseGet(() -> turn.say("introduction.gone"));
        return MayI.introduce(text, turn);
    }

    @Override
    public Step<Asked> next(Asked state, Answer answer, Turn turn) {
        return new MayI(
                        () -> said(state, Said.YES, "encounter.ask.yes", turn),
                        () -> said(state, Said.NO, "introduction.declined", turn),
                        () -> settled(state, Said.NO, turn))
                .answered(answer, turn);
    }

    @Override
    public Reaction stopped(Asked state, Turn turn) {
        return said(state, Said.NO, "introduction.declined", turn);
    }

    private Reaction said(Asked state, Said said, String answer, Turn turn) {
        return Reaction.post(turn.member().direct(), turn.say(answer)).and(settled(state, said, turn));
    }

    private Reaction settled(Asked state, Said said, Turn turn) {
        return encounters
                .find(state.encounter())
                .map(found -> bringing.settle(found.agreeing(turn.member().id(), said), turn))
                .orElse(Reaction.NONE);
    }
}
