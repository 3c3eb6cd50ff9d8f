package org.nobo.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;

/** The accounts of members, in the table {@code account}; the one somebody is written to stands in {@code member} too. */
final class Accounts {

    static void add(Handle handle, MemberId member, CommunityId community, Account account) {
        handle.execute(
                """
                insert into account (platform, user_id, community, member, workspace_id) values (?, ?, ?, ?, ?)
                on conflict do nothing""",
                account.platform().value(),
                account.user(),
                community.value(),
                member.value(),
                account.workspace().id());
    }

    /** It is seen in that workspace now. */
    static void moved(Handle handle, MemberId member, Account account) {
        handle.execute(
                "update account set workspace_id = ? where member = ? and platform = ? and user_id = ?",
                account.workspace().id(),
                member.value(),
                account.platform().value(),
                account.user());
    }

    List<Account> of(Handle handle, MemberId member) {
        return handle.select("""
                        select a.platform, a.workspace_id, a.user_id from account a join member m on m.id = a.member
                        where a.member = ?
                        order by case when a.platform = m.platform and a.user_id = m.user_id then 0 else 1 end,
                            a.platform, a.user_id""", member.value())
                .map((row, context) -> new Account(
                        new Workspace(new PlatformId(row.getString("platform")), row.getString("workspace_id")),
                        row.getString("user_id")))
                .list();
    }

    Map<MemberId, Set<PlatformId>> elsewhereToo(Handle handle, CommunityId community) {
        Map<MemberId, Set<PlatformId>> all = new HashMap<>();
        handle.select("""
                        select a.member, a.platform from member m join account a on a.member = m.id
                        where m.community = ? and a.platform <> m.platform""", community.value())
                .map((row, context) ->
                        Map.entry(new MemberId(row.getString("member")), new PlatformId(row.getString("platform"))))
                .forEach(entry -> all.computeIfAbsent(entry.getKey(), any -> new HashSet<>())
                        .add(entry.getValue()));
        return all;
    }

    void seen(Handle handle, MemberId member, Account account) {
        writeTo(handle, member, account, " and not chose_where");
    }

    void choose(Handle handle, MemberId member, Account account) {
        writeTo(handle, member, account, "");
        handle.execute("update member set chose_where = true where id = ?", member.value());
    }

    /** Where an event does not say in which workspace it happened, it is the one the account was seen in. */
    private static void writeTo(Handle handle, MemberId member, Account account, String unless) {
        handle.execute(
                """
                update member set platform = ?, user_id = ?, workspace_id = (
                    select a.workspace_id from account a where a.member = member.id and a.platform = ? and a.user_id = ?)
                where id = ? and exists (
                    select 1 from account a where a.member = member.id and a.platform = ? and a.user_id = ?)""" + unless,
                account.platform().value(),
                account.user(),
                account.platform().value(),
                account.user(),
                member.value(),
                account.platform().value(),
                account.user());
    }

    /** Whom that leaves without the account they are written to is written to at another, and may choose anew. */
    void leave(Handle handle, MemberId member, Account account) {
        handle.execute(
                "delete from account where member = ? and platform = ? and user_id = ?",
                member.value(),
                account.platform().value(),
                account.user());
        List<Account> left = of(handle, member);
        if (!left.isEmpty()) {
            writeTo(handle, member, left.getFirst(), "");
            handle.execute("update member set chose_where = false where id = ?", member.value());
        }
    }
}
