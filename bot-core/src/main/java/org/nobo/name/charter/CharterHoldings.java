package org.nobo.name.charter;

import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** That a member wrote a version of the charter down, or agreed to it by name. */
public final class CharterHoldings implements Holdings {
    private final Charters charters;

    public CharterHoldings(Charters charters) {
        this.charters = charters;
    }

    @Override
    public Set<String> tables() {
        return Set.of("charter", "charter_yes");
    }

    @Override
    public List<Held> about(MemberId member) {
        return charters.with(member).stream()
                .map(version -> new Held("charter.held", String.valueOf(version.number())))
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        charters.forget(member);
    }
}
