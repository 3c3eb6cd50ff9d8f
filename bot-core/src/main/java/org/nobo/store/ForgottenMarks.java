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
    void leave(Handle handle, Member member, Account account) {
        if (!member.here()) {
            return;
        }
        for (CommunityId name : Kin.of(handle, member.community())) {
            handle.execute(
                    "insert into forgotten (community, platform, mark) values (?, ?, ?) on conflict do nothing",
                    name.value(),
                    account.platform().value(),
                    Enrolment.idOf(name, account));
        }
    }

    /** A community that joined another left its marks under its own name, and will need them when it parts. */
    boolean has(CommunityId community, Account account) {
        return database.with(handle -> Kin.of(handle, community).stream()
                .anyMatch(name -> marks(handle, name, account.platform()).contains(Enrolment.idOf(name, account))));
    }

    void remove(CommunityId community, Account account) {
        database.use(handle -> remove(handle, community, account));
    }

    static void remove(Handle handle, CommunityId community, Account account) {
        for (CommunityId name : Kin.of(handle, community)) {
            remove(handle, name, account.platform(), Enrolment.idOf(name, account));
        }
    }

    private static void remove(Handle handle, CommunityId community, PlatformId platform, String mark) {
        handle.execute(
                "delete from forgotten where community = ? and platform = ? and mark = ?",
                community.value(),
                platform.value(),
                mark);
    }

    void removeAllBut(CommunityId community, PlatformId platform, Collection<Account> there) {
        database.use(handle -> {
            for (CommunityId name : Kin.of(handle, community)) {
                Set<String> stay = there.stream()
                        .map(account -> Enrolment.idOf(name, account))
                        .collect(Collectors.toSet());
                marks(handle, name, platform).stream()
                        .filter(mark -> !stay.contains(mark))
                        .forEach(mark -> remove(handle, name, platform, mark));
            }
        });
    }

    private static List<String> marks(Handle handle, CommunityId community, PlatformId platform) {
        return handle.select(
                        "select mark from forgotten where community = ? and platform = ?",
                        community.value(),
                        platform.value())
                .mapTo(String.class)
                .list();
    }
}
