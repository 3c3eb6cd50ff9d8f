package org.nobo.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.MemberId;
import org.nobo.chat.Person;
import org.nobo.community.Member;

/** Writes down who came or was met, in the tables {@code member} and {@code account}. */
final class Enrolment {
    private static final int LONGEST_NAME = 200;

    private Enrolment() {}

    /** Somebody who was not known. */
    static void of(Handle handle, CommunityId community, Person person, boolean joined, Instant at) {
        Account account = person.account();
        String id = free(handle, community, account);
        handle.execute("delete from former_member where id = ?", id);
        handle.execute(
                """
                insert into member (id, community, name, platform, workspace_id, user_id, leader, here, joinings, zone,
                                    language, met_at, joined_at)
                values (?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?) on conflict do nothing""",
                id,
                community.value(),
                shortened(person.name()),
                account.platform().value(),
                account.workspace().id(),
                account.user(),
                person.leads(),
                joined ? 1 : 0,
                person.zone().map(ZoneId::getId).orElse(null),
                person.language().map(Locale::getLanguage).orElse("en"),
                at,
                joined ? at : null);
        Accounts.add(handle, new MemberId(id), community, account);
        PassersBy.remove(handle, community, account);
        ForgottenMarks.remove(handle, community, account);
    }

    /** Who left one of their accounts may still be called by its id: whoever writes from it now is called otherwise. */
    private static String free(Handle handle, CommunityId community, Account account) {
        String id = idOf(community, account);
        for (int number = 2; isAnothers(handle, id, account); number++) {
            id = idOf(community, new Account(account.workspace(), account.user() + "/" + number));
        }
        return id;
    }

    private static boolean isAnothers(Handle handle, String id, Account account) {
        return handle.select("""
                                select count(*) from member m where m.id = ? and not exists (select 1 from account a
                                    where a.member = m.id and a.platform = ? and a.user_id = ?)""", id, account.platform().value(), account.user())
                        .mapTo(int.class)
                        .one()
                > 0;
    }

    /** Short, for it stands in button ids; the same when somebody is met twice at once. */
    static String idOf(CommunityId community, Account account) {
        return DeliveryKey.of(community, account.platform(), "member/" + account.user())
                .value()
                .substring(0, 12);
    }

    /** What one platform calls them does not change what they are called on the one they are written to. */
    static void again(Handle handle, Member known, Person person, boolean joined, Instant at) {
        boolean back = joined && !known.here();
        boolean there = known.account().platform().equals(person.account().platform());
        handle.execute(
                """
                update member set name = ?, leader = ?, here = ?, joinings = ?, workspace_id = ?
                where id = ?""",
                there ? named(known, person) : known.name(),
                known.leader() || person.leads(),
                known.here() || joined,
                known.joinings() + (back ? 1 : 0),
                (there ? person.account() : known.account()).workspace().id(),
                known.id().value());
        Accounts.moved(handle, known.id(), person.account());
        if (back) {
            handle.execute(
                    "update member set joined_at = ?, left_at = null where id = ?",
                    at,
                    known.id().value());
        }
    }

    private static String named(Member known, Person person) {
        return known.account().user().equals(person.name()) ? known.name() : shortened(person.name());
    }

    static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
