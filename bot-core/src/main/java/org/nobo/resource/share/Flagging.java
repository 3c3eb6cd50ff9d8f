package org.nobo.resource.share;

import java.util.Optional;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.knowhow.Wrong;

/** Writes down what somebody finds wrong with an entry, and tells its owner kindly, without saying who. */
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
        Optional<Member> owner = saving.owner(entry, turn)
                .filter(id -> !id.equals(turn.member().id()))
                .flatMap(saving::here);
        return news && owner.isPresent() ? tell(owner.get(), entry, reason, turn) : Reaction.NONE;
    }

    private Reaction tell(Member owner, Entry entry, Wrong reason, Turn turn) {
        Turn theirs = saving.speakingWith(owner, turn);
        Text said = theirs.say(
                "entry.flagged",
                "title",
                new Text.Strong(entry.title()),
                "reason",
                theirs.say("entry.flagged." + reason.stored()));
        return Reaction.post(owner.direct(), Message.of(said, EntryButtons.tending(entry, theirs)));
    }
}
