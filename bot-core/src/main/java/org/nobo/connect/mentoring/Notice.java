package org.nobo.connect.mentoring;

import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** What stands in the channel of somebody who looks for a mentor. */
final class Notice {
    private final Mentorships mentorships;
    private final Members members;
    private final Wordbook wordbook;

    Notice(Mentorships mentorships, Members members, Wordbook wordbook) {
        this.mentorships = mentorships;
        this.members = members;
        this.wordbook = wordbook;
    }

    Text text(Wanted wanted, Turn turn) {
        return turn.say("mentor.wanted", "name", name(wanted.member()), "topic", wanted.topic());
    }

    private String name(MemberId member) {
        return members.find(member).map(Member::name).orElse("");
    }

    /** As everybody reads it: it is said in the community's language. */
    Message standing(Wanted wanted, Turn turn) {
        Turn all = turn.speakingToAll(wordbook);
        Text text = text(wanted, all);
        return switch (wanted.stage()) {
            case TAKEN ->
                Message.of(
                        text.paragraph(all.say(
                                "mentor.taken", "name", name(wanted.mentor().orElseThrow()))),
                        Choice.of(wanted.name() + "/back", all.label("mentor.back")));
            case CLOSED -> Message.of(text.paragraph(all.say("mentor.closed")));
            case DRAFT, OPEN ->
                Message.of(
                        text,
                        new Choice(wanted.name() + "/take", all.label("mentor.take"), Look.PRIMARY),
                        Choice.of(wanted.name() + "/close", all.label("mentor.close")));
        };
    }

    /** Keeps it as it is now, and shows it so wherever it stands. */
    Reaction changed(Wanted wanted, Turn turn) {
        mentorships.keep(wanted);
        Reaction changed = Reaction.NONE;
        for (String name : wanted.names()) {
            changed = changed.and(new Action.Edit(name, standing(wanted, turn)));
        }
        return changed;
    }
}
