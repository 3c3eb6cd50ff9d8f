package org.nobo.resource.share;

import java.util.List;
import org.nobo.chat.MemberId;
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

    /** Somebody looked at it: who had found something wrong hears what came of that. */
    Reaction settled(Entry entry, boolean changed, Turn turn) {
        List<MemberId> found = tended.flags(turn.community().id(), entry.id()).stream()
                .map(Tended.Flag::by)
                .filter(by -> !by.equals(turn.member().id()))
                .distinct()
                .toList();
        tended.unflag(turn.community().id(), entry.id());
        String key = changed ? "entry.looked.changed" : "entry.looked.fresh";
        return found.stream()
                .flatMap(by -> saving.here(by).stream())
                .map(by -> Reaction.post(
                        by.direct(), saving.speakingWith(by, turn).say(key, "title", new Text.Strong(entry.title()))))
                .reduce(Reaction.NONE, Reaction::and);
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
