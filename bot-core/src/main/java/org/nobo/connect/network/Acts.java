package org.nobo.connect.network;

import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.function.BiFunction;
import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** The kind things a leader can have done about somebody: an introduction, a question they could answer, a story to tell. */
public final class Acts {
    private static final String ASK = "ask";

    private final BiFunction<Member, Turn, Reaction> meet;
    private final Openings openings;
    private final Wordbook words;

    /**
     * @param meet finds somebody for a member, and asks that person first
     * @param openings questions they could answer
     */
    public Acts(BiFunction<Member, Turn, Reaction> meet, Openings openings, Wordbook words) {
        this.meet = meet;
        this.openings = openings;
        this.words = words;
    }

    /** These people, each with a button that does one kind thing. */
    Message message(Text heading, List<Edge.Found> found, Turn turn) {
        return Message.of(lines(heading, found, turn).paragraph(turn.say("edge.seen")), buttons(found, turn));
    }

    Text lines(Text heading, List<Edge.Found> found, Turn turn) {
        Text text = heading;
        for (Edge.Found each : found) {
            text = text.line(turn.say(
                    "edge." + each.standing().word(), "name", each.member().name()));
        }
        return text;
    }

    List<Choice> buttons(List<Edge.Found> found, Turn turn) {
        return found.stream().map(each -> button(each, turn)).toList();
    }

    private Choice button(Edge.Found found, Turn turn) {
        String word = word(found, turn);
        return Choice.of(
                Edge.PREFIX + "/" + word + "/" + found.member().id(),
                turn.label("edge.do." + word, "name", found.member().name()));
    }

    /** Who knows others already is needed by them, if there is something to be needed for. */
    private String word(Edge.Found found, Turn turn) {
        boolean canHelp = found.standing() == Standing.DRIFTING || found.standing() == Standing.EMERGING;
        return canHelp && openings.isThereOneFor(found.member(), turn)
                ? ASK
                : found.standing().word();
    }

    /** Does it; the question may have been answered since the button was shown, then they are asked how it is going. */
    Reaction done(String word, Member member, Turn turn) {
        Turn theirs = turn.speakingWith(member, words.in(member.language()));
        return switch (word) {
            case "alone", "one" -> said(word, member, turn).and(meet.apply(member, theirs));
            case ASK ->
                openings.ask(member, theirs)
                        .map(asked -> said(word, member, turn).and(asked))
                        .orElseGet(() -> done(Standing.DRIFTING.word(), member, turn));
            default -> said(word, member, turn).and(prompt(word, member, turn, theirs));
        };
    }

    private static Reaction said(String word, Member member, Turn turn) {
        return Reaction.whisper(turn.say("edge.done." + word, "name", member.name()));
    }

    /** A question about what they could tell; the same is not asked twice in a quarter of a year. */
    private static Reaction prompt(String word, Member member, Turn turn, Turn theirs) {
        var day = turn.now().atZone(ZoneOffset.UTC);
        String quarter = day.getYear() + "-" + day.get(IsoFields.QUARTER_OF_YEAR);
        return Reaction.NONE.and(
                Edge.PREFIX + "-" + word + "/" + member.id() + "/" + quarter,
                new Action.Post(
                        member.direct(),
                        Message.of(theirs.say(
                                "edge.to." + word, "by", turn.member().name()))));
    }
}
