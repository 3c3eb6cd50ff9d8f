package org.nobo.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Person;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Member;

/** A workspace that had joined a community leaves it for the one it had before. */
final class Parting {
    /** What somebody told of themselves goes where they go; what they gave to all stays with all. */
    private static final List<String> GO_ALONG = List.of(
            "account",
            "profile",
            "member_value",
            "newcomer",
            "on_map",
            "away",
            "approach",
            "told_weekly",
            "help_readiness");

    private final Handle handle;
    private final JdbiMembers members;

    Parting(Handle handle, JdbiMembers members) {
        this.handle = handle;
        this.members = members;
    }

    void part(Workspace guest, Instant at) {
        Homes.find(handle, guest)
                .filter(row -> row.cameFrom().isPresent())
                .ifPresent(row -> part(row, row.cameFrom().get(), at));
    }

    private void part(Homes.Row row, CommunityId to, Instant at) {
        CommunityId from = row.community();
        PlatformId platform = row.workspace().platform();
        List<MemberId> there = handle.select(
                        "select member from account where community = ? and platform = ? order by member",
                        from.value(),
                        platform.value())
                .mapTo(String.class)
                .map(MemberId::new)
                .list();
        moveOut(row, to);
        for (MemberId member : there) {
            if (isElsewhereToo(member, platform)) {
                stay(member, row.workspace(), to, at);
            } else {
                go(member, from, to);
            }
        }
        handle.execute(
                "delete from meant_community where community = ? and platform = ?", from.value(), platform.value());
        handle.execute(
                "update passer_by set community = ? where community = ? and platform = ?",
                to.value(),
                from.value(),
                platform.value());
    }

    private void moveOut(Homes.Row row, CommunityId to) {
        handle.execute(
                "update community set introductions = ?, help = ?, stories = ? where id = ?",
                Homes.written(row.channels().introductions()),
                Homes.written(row.channels().help()),
                Homes.written(row.channels().stories()),
                to.value());
        handle.execute(
                """
                update workspace set community = ?, came_from = null, introductions = null, help = null, stories = null
                where platform = ? and id = ?""",
                to.value(),
                row.workspace().platform().value(),
                row.workspace().id());
        handle.execute("""
                update community set bound = exists (select 1 from workspace w
                    where w.community = ? and w.came_from is not null) where id = ?""", row.community().value(), row.community().value());
    }

    private boolean isElsewhereToo(MemberId member, PlatformId platform) {
        return members.accounts(member).stream()
                .anyMatch(account -> !account.platform().equals(platform));
    }

    /** They are met anew where they only were too, without a greeting. */
    private void stay(MemberId id, Workspace guest, CommunityId to, Instant at) {
        Member member = members.find(id).orElseThrow();
        Account there = members.accounts(id).stream()
                .filter(account -> account.platform().equals(guest.platform()))
                .findFirst()
                .orElseThrow();
        members.leaveAccount(id, there);
        if (member.here()) {
            Member anew = members.arrive(to, Person.named(there, member.name()), false, at);
            members.lead(anew.id(), member.leader());
        }
    }

    private void go(MemberId member, CommunityId from, CommunityId to) {
        handle.execute("update member set community = ? where id = ?", to.value(), member.value());
        for (String table : GO_ALONG) {
            handle.execute("update " + table + " set community = ? where member = ?", to.value(), member.value());
        }
        handle.execute("""
                update talk set community = ? where member = ? and community = ?
                    and name not in (select other.name from talk other where other.community = ?)""", to.value(), member.value(), from.value(), to.value());
        handle.execute("delete from round_wish where member = ?", member.value());
    }
}
