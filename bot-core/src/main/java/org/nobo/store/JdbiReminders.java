package org.nobo.store;

import org.nobo.chat.MemberId;
import org.nobo.illuminate.story.Reminders;

/** Who wants no reminders of stories, in the table {@code no_reminder}. */
final class JdbiReminders implements Reminders {
    private final Database database;

    JdbiReminders(Database database) {
        this.database = database;
    }

    @Override
    public boolean wanted(MemberId member) {
        return database.with(
                handle -> handle.select("select count(*) from no_reminder where member = ?", member.value())
                                .mapTo(int.class)
                                .one()
                        == 0);
    }

    @Override
    public void want(MemberId member, boolean wanted) {
        if (wanted) {
            forget(member);
        } else {
            database.use(handle -> handle.execute(
                    "insert into no_reminder (member) values (?) on conflict do nothing", member.value()));
        }
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> handle.execute("delete from no_reminder where member = ?", member.value()));
    }
}
