package org.nobo.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.feature.Work;
import org.nobo.inbox.Works;

/** Long work, in the table {@code work}. */
final class JdbiWorks implements Works {
    private final Database database;

    JdbiWorks(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Asked> ask(CommunityId community, Work work, Instant at) {
        int written = database.with(handle -> handle.execute("""
                insert into work (community, name, input, attempts, asked_at) values (?, ?, ?, 0, ?)
                on conflict do nothing""", community.value(), work.name(), work.input(), at));
        return written == 0 ? Optional.empty() : Optional.of(new Asked(community, work, at));
    }

    @Override
    public void done(CommunityId community, String name) {
        database.use(
                handle -> handle.execute("delete from work where community = ? and name = ?", community.value(), name));
    }

    @Override
    public List<Asked> open() {
        return database.with(handle -> handle.select(
                        "select community, name, input, asked_at from work order by asked_at")
                .map((row, context) -> new Asked(
                        new CommunityId(row.getString("community")),
                        new Work(row.getString("name"), row.getString("input")),
                        row.getTimestamp("asked_at").toInstant()))
                .list());
    }
}
