package org.nobo.connect.rounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.community.Member;
import org.nobo.community.Members;

/** How a member takes part in rounds, for that member. */
public final class RoundHoldings implements Holdings {
    private final Rounds rounds;
    private final Members members;

    public RoundHoldings(Rounds rounds, Members members) {
        this.rounds = rounds;
        this.members = members;
    }

    @Override
    public Set<String> tables() {
        return Set.of("round_series", "round_wish", "round_snooze", "round_apart", "round_seat");
    }

    @Override
    public List<Held> about(MemberId member) {
        List<Held> held = new ArrayList<>();
        for (Wish wish : rounds.wishesOf(member)) {
            held.add(new Held("connect.held.rounds", "1/" + wish.every()));
        }
        rounds.snoozedUntil(member)
                .filter(until -> until.isAfter(Instant.EPOCH))
                .ifPresent(until -> held.add(new Held("connect.held.rest", until.toString())));
        for (MemberId other : rounds.apartFrom(member)) {
            members.find(other).map(Member::name).ifPresent(name -> held.add(new Held("connect.held.apart", name)));
        }
        return held;
    }

    @Override
    public void forget(MemberId member) {
        rounds.forget(member);
    }
}
