package org.nobo.connect.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.community.Members;
import org.nobo.connect.network.Approaches.How;

/** That a member's name stands on the map, and that leaders were told of them, for that member. */
public final class NetworkHoldings implements Holdings {
    private final Ties ties;
    private final Approaches approaches;
    private final Members members;

    public NetworkHoldings(Ties ties, Approaches approaches, Members members) {
        this.ties = ties;
        this.approaches = approaches;
        this.members = members;
    }

    @Override
    public Set<String> tables() {
        return Set.of("on_map", "approach", "told_weekly");
    }

    @Override
    public List<Held> about(MemberId id) {
        List<Held> held = new ArrayList<>();
        members.find(id).ifPresent(member -> {
            if (ties.named(member.community()).contains(id)) {
                held.add(new Held("network.held.map", member.name()));
            }
            if (approaches.told(member.community()).contains(id)) {
                held.add(new Held("network.held.weekly", member.name()));
            }
            for (How how : How.values()) {
                if (approaches.since(member.community(), how, Instant.EPOCH).contains(id)) {
                    held.add(new Held("network.held." + how.written(), member.name()));
                }
            }
        });
        return held;
    }

    @Override
    public void forget(MemberId member) {
        ties.forget(member);
        approaches.forget(member);
    }
}
