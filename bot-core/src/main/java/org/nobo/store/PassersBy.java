package org.nobo.store;

import org.jdbi.v3.core.Handle;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;

/** Who was seen and is no member, such as guests, in the table {@code passer_by}. */
final class PassersBy {
    private final Database database;

    PassersBy(Database database) {
        this.database = database;
    }

    void add(CommunityId community, Account account) {
        database.use(handle -> handle.execute(
                "insert into passer_by (platform, user_id, community) values (?, ?, ?) on conflict do nothing",
                account.platform().value(),
                account.user(),
                community.value()));
    }

    boolean has(CommunityId community, Account account) {
        return database.with(handle -> handle.select(
                                "select count(*) from passer_by where platform = ? and user_id = ? and community = ?",
                                account.platform().value(),
                                account.user(),
                                community.value())
                        .mapTo(int.class)
                        .one()
                > 0);
    }

    /** They became a member. */
    static void remove(Handle handle, CommunityId community, Account account) {
        handle.execute(
                "delete from passer_by where platform = ? and user_id = ? and community = ?",
                account.platform().value(),
                account.user(),
                community.value());
    }
}
