package org.nobo.name.workshop;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Again;
import org.nobo.feature.Turn;
import org.nobo.name.charter.Agreement;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.CharterText;

/**
 * How a vote went, as it is told.
 *
 * @param names what members are called
 */
record Result(Workshop workshop, Count count, List<Vote> votes, int here, Function<MemberId, Optional<String>> names) {

    Agreement agreement() {
        List<MemberId> who = workshop.rules().named()
                ? votes.stream()
                        .filter(vote -> vote.ballot() != Ballot.OBJECT)
                        .flatMap(vote -> vote.member().stream())
                        .toList()
                : List.of();
        return new Agreement.Consented(count.yes(), count.reserved(), here, who);
    }

    /** To everybody: what we have now. */
    Message ratified(Charter charter, Turn turn) {
        Text text = turn.say("workshop.ratified", "count", count.yes(), "here", here)
                .paragraph(CharterText.of(charter, turn.words()))
                .paragraph(reasons("workshop.reservations", Ballot.RESERVE, Vote::shown, turn))
                .paragraph(who(turn));
        return Message.of(text, Again.button("charter", turn.label("charter.home")))
                .titled(charter.name());
    }

    static Message adopted(Charter charter, String by, Turn turn) {
        return Message.of(
                        turn.say("workshop.adopted", "name", by).paragraph(CharterText.of(charter, turn.words())),
                        Again.button("charter", turn.label("charter.home")))
                .titled(charter.name());
    }

    /** To everybody: why it is not decided yet. Only what its author lets everybody read. */
    Message objections(Turn turn) {
        return Message.of(turn.say("workshop.objected", "yes", count.yes(), "objected", count.objected())
                .paragraph(reasons("workshop.objections", Ballot.OBJECT, Vote::shown, turn))
                .paragraph(turn.say("workshop.round.again")));
    }

    /** To leaders: the same with all reasons, or that too few voted. */
    Text toLeaders(Turn turn) {
        Text head = count.outcome(workshop.rules().quorum(), here) == Count.Outcome.TOO_FEW
                ? turn.say(
                        "workshop.few",
                        "count",
                        count.all(),
                        "needed",
                        workshop.rules().quorum().needed(here))
                : turn.say("workshop.objected", "yes", count.yes(), "objected", count.objected());
        return head.paragraph(reasons("workshop.objections", Ballot.OBJECT, vote -> true, turn))
                .paragraph(reasons("workshop.reservations", Ballot.RESERVE, vote -> true, turn));
    }

    private Text reasons(String key, Ballot ballot, Predicate<Vote> which, Turn turn) {
        List<Text> lines = votes.stream()
                .filter(vote -> vote.ballot() == ballot && !vote.words().isEmpty())
                .filter(which)
                .map(vote -> line(vote, turn))
                .toList();
        return lines.isEmpty() ? Text.EMPTY : lines.stream().reduce(turn.say(key), Text::line);
    }

    private Text line(Vote vote, Turn turn) {
        Optional<String> name = workshop.rules().named() ? vote.member().flatMap(names) : Optional.empty();
        return name.map(who -> turn.say("workshop.reason.named", "name", who, "words", vote.words()))
                .orElseGet(() -> turn.say("workshop.reason", "words", vote.words()));
    }

    /** Where the vote was by name, those who agreed. */
    private Text who(Turn turn) {
        List<String> named = workshop.rules().named()
                ? votes.stream()
                        .filter(vote -> vote.ballot() != Ballot.OBJECT)
                        .flatMap(vote -> vote.member().flatMap(names).stream())
                        .sorted()
                        .toList()
                : List.of();
        return named.isEmpty()
                ? Text.EMPTY
                : turn.say("workshop.in.favour", "names", turn.words().row(named));
    }
}
