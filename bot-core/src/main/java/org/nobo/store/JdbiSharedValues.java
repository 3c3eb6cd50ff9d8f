package org.nobo.store;

import java.util.List;
import org.nobo.chat.CommunityId;
import org.nobo.name.SharedValues;

/** What communities share, in the table {@code shared_value}. */
final class JdbiSharedValues implements SharedValues {
    private final Database database;

    JdbiSharedValues(Database database) {
        this.database = database;
    }

    @Override
    public List<String> of(CommunityId community) {
        return database.with(handle -> handle.select(
                        "select card from shared_value where community = ? order by position", community.value())
                .mapTo(String.class)
                .list());
    }

    @Override
    public void share(CommunityId community, List<String> keys) {
        List<String> shared = keys.stream().distinct().toList();
        database.use(handle -> {
            handle.execute("delete from shared_value where community = ?", community.value());
            for (int position = 0; position < shared.size(); position++) {
                handle.execute(
                        "insert into shared_value (community, position, card) values (?, ?, ?)",
                        community.value(),
                        position,
                        shared.get(position));
            }
        });
    }
}
