package org.nobo.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.inbox.Bookmarks;

/** Up to when all was heard, in the database. */
final class JdbiBookmarks implements Bookmarks.Kept {
    /** With so many people the bot looks whether they wrote to it directly. */
    private static final int PEOPLE = 200;

    private final Database database;

    JdbiBookmarks(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> heardUntil(Workspace workspace) {
        return database.with(handle -> handle.select(
                        "select at from heard_until where platform = ? and id = ?",
                        workspace.platform().value(),
                        workspace.id())
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public void heardAll(Workspace workspace, Instant until) {
        String platform = workspace.platform().value();
        database.use(handle -> {
            int written = handle.execute(
                    "insert into heard_until (platform, id, at) values (?, ?, ?) on conflict do nothing",
                    platform,
                    workspace.id(),
                    until);
            if (written == 0) {
                handle.execute(
                        "update heard_until set at = ? where platform = ? and id = ? and at < ?",
                        until,
                        platform,
                        workspace.id(),
                        until);
            }
        });
    }

    @Override
    public List<String> writtenTo(PlatformId platform) {
        String direct = "direct/" + platform + "/";
        return database.with(handle -> handle.select("""
                        select place from settled where platform = ? and state = 'sent' and place like 'direct/%'
                        group by place order by max(decided_at) desc limit ?""", platform.value(), PEOPLE)
                .mapTo(String.class)
                .map(place -> place.substring(direct.length()))
                .list());
    }
}
