package org.nobo.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.PlatformId;
import org.nobo.community.Member;

/** Who was forgotten and is still there, in the table {@code forgotten}: not who they are, only whether somebody is one. */
final class ForgottenMarks {
    private final Database database;

    ForgottenMarks(Database database) {
        this.database = database;
    }

    /** Somebody is being forgotten; of one who left nothing remains. */
    void leave(Handle handle, Member member) {
        if (member.here()) {
            handle.execute(
                    "insert into forgotten (community, platform, mark) values (?, ?, ?) on conflict do nothing",
                    member.community().value(),
                    member.account().platform().value(),
                    JdbiMembers.idOf(member.community(), member.account()));
        }
    }

    boolean has(CommunityId community, Account account) {
        return marks(community, account.platform()).contains(JdbiMembers.idOf(community, account));
    }

    void remove(CommunityId community, Account account) {
        database.use(handle -> remove(handle, community, account));
    }

    static void remove(Handle handle, CommunityId community, Account account) {
        remove(handle, community, account.platform(), JdbiMembers.idOf(community, account));
    }

    private static void remove(Handle handle, CommunityId community, PlatformId platform, String mark) {
        handle.execute(
                "delete from forgotten where community = ? and platform = ? and mark = ?",
                community.value(),
                platform.value(),
                mark);
    }

    void removeAllBut(CommunityId community, PlatformId platform, Collection<Account> there) {
        Set<String> stay = there.stream()
                .map(account -> JdbiMembers.idOf(community, account))
                .collect(Collectors.toSet());
        database.use(handle -> marks(community, platform).stream()
                .filter(mark -> !stay.contains(mark))
                .forEach(mark -> remove(handle, community, platform, mark)));
    }

    private List<String> marks(CommunityId community, PlatformId platform) {
        return database.with(handle -> handle.select(
                        "select mark from forgotten where community = ? and platform = ?",
                        community.value(),
                        platform.value())
                .mapTo(String.class)
                .list());
    }
}
