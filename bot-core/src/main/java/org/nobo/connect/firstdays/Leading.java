package org.nobo.connect.firstdays;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.PlatformId;
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
        return tell(members.leaders(turn.community().id()), name, what, turn);
    }

    /** The same about a newcomer: to those who can write to them, being on their platform; where nobody is, to all. */
    Reaction tellAbout(Member newcomer, String name, Function<Turn, Message> what, Turn turn) {
        return tell(near(newcomer, turn), name, what, turn);
    }

    private Reaction tell(List<Member> leaders, String name, Function<Turn, Message> what, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Member leader : leaders) {
            Turn theirs = turn.speakingWith(leader, words.in(leader.language()));
            all = all.and(name + "/" + leader.id(), new Action.Post(leader.direct(), what.apply(theirs)));
        }
        return all;
    }

    private List<Member> near(Member newcomer, Turn turn) {
        List<Member> all = members.leaders(turn.community().id());
        if (turn.community().platforms().size() < 2) {
            return all;
        }
        List<PlatformId> theirs = platforms(newcomer);
        List<Member> near = all.stream()
                .filter(leader -> !Collections.disjoint(theirs, platforms(leader)))
                .toList();
        return near.isEmpty() ? all : near;
    }

    private List<PlatformId> platforms(Member member) {
        return members.accounts(member.id()).stream().map(Account::platform).toList();
    }

    /** What they were told about a newcomer reads so from now on, for all but whom the turn speaks with. */
    Reaction mend(Member newcomer, String name, Function<Turn, Message> what, Turn turn) {
        return mend(newcomer, name, turn.actor().map(Member::id).map(Set::of).orElseGet(Set::of), what, turn);
    }

    /** The same for all but those, and whoever was not told under this name is told now. */
    Reaction remind(Member newcomer, String name, Set<MemberId> but, Function<Turn, Message> what, Turn turn) {
        return mend(newcomer, name, but, what, turn).and(tell(allBut(but, newcomer, turn), name, what, turn));
    }

    private Reaction mend(Member newcomer, String name, Set<MemberId> but, Function<Turn, Message> what, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Member leader : allBut(but, newcomer, turn)) {
            Turn theirs = turn.speakingWith(leader, words.in(leader.language()));
            all = all.and(new Action.Edit(name + "/" + leader.id(), what.apply(theirs)));
        }
        return all;
    }

    private List<Member> allBut(Set<MemberId> but, Member newcomer, Turn turn) {
        return near(newcomer, turn).stream()
                .filter(leader -> !but.contains(leader.id()))
                .toList();
    }
}
