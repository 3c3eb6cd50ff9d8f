package org.nobo.connect.firstdays;

import java.util.function.Function;
import org.nobo.chat.Action;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Tells those who look after the community, each in their language. */
final class Leading {
    private final Members members;
    private final Wordbook words;

    Leading(Members members, Wordbook words) {
        this.members = members;
        this.words = words;
    }

    /** By direct message, under this name and the leader's id. */
    Reaction tell(String name, Function<Turn, Message> what, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Member leader : members.leaders(turn.community().id())) {
            Turn theirs = turn.speakingWith(leader, words.in(leader.language()));
            all = all.and(name + "/" + leader.id(), new Action.Post(leader.direct(), what.apply(theirs)));
        }
        return all;
    }

    /** What was told under this name reads so from now on, for all but whom the turn speaks with. */
    Reaction mend(String name, Function<Turn, Message> what, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Member leader : members.leaders(turn.community().id())) {
            if (!leader.id().equals(turn.member().id())) {
                Turn theirs = turn.speakingWith(leader, words.in(leader.language()));
                all = all.and(new Action.Edit(name + "/" + leader.id(), what.apply(theirs)));
            }
        }
        return all;
    }
}
