package org.nobo.care;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Account;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.community.Member;
import org.nobo.community.Members;

/** What is kept of a member by all areas together: their name, their accounts, their talks with the bot. */
public final class MemberHoldings implements Holdings {
    private final Members members;

    public MemberHoldings(Members members) {
        this.members = members;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "member",
                "account",
                "talk",
                "meant_community",
                "forgotten",
                "former_member",
                "one_time_code",
                "wrong_code",
                "joining");
    }

    @Override
    public List<Held> about(MemberId id) {
        Optional<Member> found = members.find(id);
        List<Held> held = new ArrayList<>();
        found.ifPresent(member -> {
            held.add(new Held("care.held.name", member.name()));
            for (Account account : members.accounts(id)) {
                held.add(new Held("care.held.account", account.platform() + " " + account.user()));
            }
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
