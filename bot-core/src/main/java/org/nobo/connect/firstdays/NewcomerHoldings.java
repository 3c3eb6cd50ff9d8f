package org.nobo.connect.firstdays;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.community.Members;

/** What is kept of a member's first days, for that member. */
public final class NewcomerHoldings implements Holdings {
    private final Newcomers newcomers;
    private final Members members;

    public NewcomerHoldings(Newcomers newcomers, Members members) {
        this.newcomers = newcomers;
        this.members = members;
    }

    @Override
    public Set<String> tables() {
        return Set.of("newcomer", "buddy_asked");
    }

    @Override
    public List<Held> about(MemberId member) {
        return Stream.concat(
                        newcomers.find(member).stream()
                                .map(newcomer -> new Held("firstdays.held.joined", day(newcomer.joinedAt()))),
                        newcomers.askedAsBuddy(member).stream()
                                .map(asked -> new Held("firstdays.held.buddy", day(asked))))
                .toList();
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** The introduction to everybody goes too. */
    @Override
    public List<Action> takeBack(MemberId member) {
        return newcomers
                .find(member)
                .filter(newcomer -> newcomer.introduction() == Drafted.POSTED)
                .flatMap(newcomer -> members.find(member))
                .<List<Action>>map(found -> List.of(new Action.Delete(FirstDaysTalk.postName(found))))
                .orElse(List.of());
    }

    @Override
    public void forget(MemberId member) {
        newcomers.forget(member);
    }
}
