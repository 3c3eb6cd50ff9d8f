package org.nobo.resource.share;

import java.util.List;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.knowhow.Wrong;

/**
 * Writes down what somebody finds wrong with an entry, and tells its owner kindly, without saying who. What nobody looks
 * after, and what came with a folder, is told to those who lead.
 */
public final class Flagging {
    private final Saving saving;
    private final Tended tended;

    public Flagging(Saving saving, Tended tended) {
        this.saving = saving;
        this.tended = tended;
    }

    public Reaction flag(Entry entry, Wrong reason, Turn turn) {
        boolean news = tended.flag(
                turn.community().id(), entry.id(), new Tended.Flag(turn.member().id(), reason, turn.now()));
        return news
                ? told(entry, turn).stream()
                        .filter(member -> !member.id().equals(turn.member().id()))
                        .map(member -> tell(member, entry, reason, turn))
                        .reduce(Reaction.NONE, Reaction::and)
                : Reaction.NONE;
    }

    private List<Member> told(Entry entry, Turn turn) {
        return saving.owner(entry, turn).flatMap(saving::here).map(List::of).orElseGet(() -> saving.leaders(turn));
    }

    private Reaction tell(Member to, Entry entry, Wrong reason, Turn turn) {
        Turn theirs = saving.speakingWith(to, turn);
        boolean owns = saving.owner(entry, turn).filter(to.id()::equals).isPresent();
        Text said = theirs.say(
                owns ? "entry.flagged" : "entry.flagged.unowned",
                "title",
                new Text.Strong(entry.title()),
                "reason",
                theirs.say("entry.flagged." + reason.stored()));
        return Reaction.post(
                to.direct(),
                Message.of(said.line(EntryLine.changedWhere(entry, theirs)), EntryButtons.forWhoLooks(entry, theirs)));
    }
}
