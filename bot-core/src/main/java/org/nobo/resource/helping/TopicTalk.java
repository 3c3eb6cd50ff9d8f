package org.nobo.resource.helping;

import java.util.List;
import java.util.Map;
import org.nobo.chat.MemberId;
import org.nobo.chat.Text;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** A leader thinks that questions on a topic should come to somebody: they are asked, and nothing comes before their yes. */
final class TopicTalk implements Dialogue<TopicTalk.State> {
    static final String KIND = "topic";

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Pleas pleas;
    private final Folk folk;
    private final HelpingWords words;

    TopicTalk(Pleas pleas, Folk folk, HelpingWords words) {
        this.pleas = pleas;
        this.folk = folk;
        this.words = words;
    }

    /** There is one thing to ask. */
    record State(String topic, String leader) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<State> states() {
        return new States<>(Map.of("topic", State.class));
    }

    @Override
    public Question ask(State state, Turn turn) {
        return Question.of(turn.say(
                        "helping.topic",
                        "name",
                        words.name(new MemberId(state.leader()), turn),
                        "topic",
                        new Text.Strong(state.topic())))
                .primary(YES, turn.label("helping.topic.yes"))
                .button(NO, turn.label("helping.topic.no"));
    }

    @Override
    public Step<State> next(State state, Answer answer, Turn turn) {
        boolean yes = answer instanceof Answer.Picked picked && picked.key().equals(YES);
        if (yes) {
            folk.offersToo(turn.member(), state.topic());
            pleas.ready(turn.member(), Readiness.YES, turn.now());
        }
        Text said = turn.say(yes ? "helping.topic.done" : "helping.topic.not");
        return Step.done(Reaction.post(turn.member().direct(), said)
                .and(words.tell(
                        new MemberId(state.leader()),
                        turn,
                        yes ? "helping.topic.given" : "helping.topic.refused",
                        "name",
                        turn.member().name(),
                        "topic",
                        new Text.Strong(state.topic()))));
    }

    @Override
    public Reaction stopped(State state, Turn turn) {
        return next(state, new Answer.Picked(List.of(NO)), turn).atTheEnd();
    }
}
