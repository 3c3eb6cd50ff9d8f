package org.nobo.care;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.community.Member;
import org.nobo.community.Members;

/** What is kept of a member by all areas together: their name, their account, their talks with the bot. */
public final class MemberHoldings implements Holdings {
    private final Members members;

    public MemberHoldings(Members members) {
        this.members = members;
    }

    @Override
    public Set<String> tables() {
        return Set.of("member", "account", "talk", "meant_community", "forgotten");
    }

    @Override
    public List<Held> about(MemberId id) {
        Optional<Member> found = members.find(id);
        List<Held> held = new ArrayList<>();
        found.ifPresent(member -> {
            held.add(new Held("care.held.name", member.name()));
            held.add(new Held(
                    "care.held.account",
                    member.account().platform() + " " + member.account().user()));
            member.zone().map(ZoneId::getId).ifPresent(zone -> held.add(new Held("care.held.zone", zone)));
        });
        return held;
    }

    /** Called last, for the others find a member's rows by the member. */
    @Override
    public void forget(MemberId member) {
        members.forget(member);
    }
}
