package org.nobo.connect.introduction;

import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.community.Member;
import org.nobo.community.Members;

/** What is kept of a member's introductions, for that member. */
public final class IntroductionHoldings implements Holdings {
    private final Introductions introductions;
    private final Members members;

    public IntroductionHoldings(Introductions introductions, Members members) {
        this.introductions = introductions;
        this.members = members;
    }

    @Override
    public Set<String> tables() {
        return Set.of("introduction");
    }

    /** With whom; of those who did not want to, nothing is told. */
    @Override
    public List<Held> about(MemberId member) {
        return introductions.of(member).stream()
                .filter(each -> each.state() == Introduction.State.MET || each.state() == Introduction.State.ENDED)
                .map(each -> each.seeker().equals(member) ? each.asked() : each.seeker())
                .flatMap(other -> members.find(other).map(Member::name).stream())
                .map(name -> new Held("connect.held.introduction", name))
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        introductions.forget(member);
    }
}
