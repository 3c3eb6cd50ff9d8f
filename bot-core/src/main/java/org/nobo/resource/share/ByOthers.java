package org.nobo.resource.share;

import java.util.List;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;

/** Tells who looks after an entry that somebody else changed or deleted it, so that nobody finds out by chance. */
final class ByOthers {
    private final Saving saving;

    ByOthers(Saving saving) {
        this.saving = saving;
    }

    Reaction changed(Entry entry, Turn turn) {
        return saving.owner(entry, turn)
                .filter(owner -> !owner.equals(turn.member().id()))
                .flatMap(saving::here)
                .map(owner -> Reaction.post(owner.direct(), said("entry.changed.by", owner, entry, turn)))
                .orElse(Reaction.NONE);
    }

    /** With what it said, which is nowhere else from then on. */
    Reaction dropped(Entry entry, Turn turn) {
        return saving.owner(entry, turn)
                .filter(owner -> !owner.equals(turn.member().id()))
                .flatMap(saving::here)
                .map(owner -> Reaction.post(
                        owner.direct(),
                        said("entry.dropped.by", owner, entry, turn)
                                .paragraph(new Text(List.of(new Text.Quote(Text.said(entry.words())))))))
                .orElse(Reaction.NONE);
    }

    private Text said(String key, Member owner, Entry entry, Turn turn) {
        return saving.speakingWith(owner, turn)
                .say(key, "name", turn.member().name(), "title", new Text.Strong(entry.title()));
    }
}
