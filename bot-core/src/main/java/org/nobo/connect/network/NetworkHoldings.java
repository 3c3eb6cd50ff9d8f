package org.nobo.connect.network;

import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.community.Members;

/** That a member's name stands on the map. */
public final class NetworkHoldings implements Holdings {
    private final Ties ties;
    private final Members members;

    public NetworkHoldings(Ties ties, Members members) {
        this.ties = ties;
        this.members = members;
    }

    @Override
    public Set<String> tables() {
        return Set.of("on_map");
    }

    @Override
    public List<Held> about(MemberId id) {
        return members.find(id).stream()
                .filter(member -> ties.named(member.community()).contains(id))
                .map(member -> new Held("network.held.map", member.name()))
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        ties.forget(member);
    }
}
