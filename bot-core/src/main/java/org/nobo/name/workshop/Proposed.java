package org.nobo.name.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.name.charter.ChangeWords;
import org.nobo.name.charter.CharterText;

/** A proposal as it is shown: to say something about it, or to vote on. */
final class Proposed {
    private Proposed() {}

    /**
     * To say something about.
     *
     * @param before the draft before this one; what changed is said then
     */
    static Message toRemark(Workshop workshop, Draft draft, Optional<Draft> before, Turn turn) {
        Text head = before.isEmpty()
                ? turn.say("workshop.proposed", "until", DayOf.until(workshop, turn))
                : turn.say("workshop.proposed.again", "until", DayOf.until(workshop, turn))
                        .paragraph(changes(before.get(), draft, turn));
        return Message.of(
                        head.paragraph(CharterText.of(draft.charter(), turn.words())),
                        new Choice(Remarking.id(draft), turn.label("workshop.remark"), Look.PRIMARY))
                .titled(draft.charter().name());
    }

    private static Text changes(Draft before, Draft after, Turn turn) {
        return new ChangeWords(turn.words())
                .lines(before.charter(), after.charter()).stream()
                        .map(line -> turn.say("charter.change.line", "change", line))
                        .reduce(Text.EMPTY, Text::line);
    }

    static Message toVoteOn(Workshop workshop, Draft draft, String key, Turn turn) {
        Text how = turn.say(workshop.rules().named() ? "workshop.vote.named" : "workshop.vote.secret");
        return Message.of(
                        turn.say(key, "until", DayOf.until(workshop, turn))
                                .paragraph(CharterText.of(draft.charter(), turn.words()))
                                .paragraph(how),
                        ballots(workshop, turn))
                .titled(draft.charter().name());
    }

    static List<Control> ballots(Workshop workshop, Turn turn) {
        List<Control> controls = new ArrayList<>();
        for (Ballot ballot : Ballot.values()) {
            controls.add(new Choice(
                    Voting.id(ballot, workshop),
                    turn.label("workshop.ballot." + ballot.word()),
                    ballot == Ballot.AGREE ? Look.PRIMARY : Look.PLAIN));
        }
        return controls;
    }

    /** With a way to hear no more of it. */
    static Message personal(Message message, Workshop workshop, Turn turn) {
        List<Control> controls = new ArrayList<>(message.controls());
        controls.add(Choice.of(TakingPart.PREFIX + "/quiet/" + workshop.id(), turn.label("workshop.quiet")));
        return message.with(controls);
    }
}
