package org.nobo.store;

import java.util.Map;
import java.util.TreeMap;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Safe;

/** What adapters keep, in the table {@code locked_away}. */
final class JdbiSafe implements Safe {
    private final Database database;
    private final Lock lock;

    JdbiSafe(Database database, Lock lock) {
        this.database = database;
        this.lock = lock;
    }

    @Override
    public Map<String, String> all(PlatformId platform) throws Locked {
        lock.mustTurn();
        Map<String, String> locked = database.with(handle -> handle.select(
                        "select name, content from locked_away where platform = ?", platform.value())
                .reduceRows(new TreeMap<>(), (all, row) -> {
                    all.put(row.getColumn("name", String.class), row.getColumn("content", String.class));
                    return all;
                }));
        Map<String, String> opened = new TreeMap<>();
        for (Map.Entry<String, String> each : locked.entrySet()) {
            opened.put(each.getKey(), lock.opened(about(platform, each.getKey()), each.getValue()));
        }
        return opened;
    }

    @Override
    public void keep(PlatformId platform, String name, String secret) throws Locked {
        String content = lock.locked(about(platform, name), secret);
        database.use(handle -> {
            int changed = handle.execute(
                    "update locked_away set content = ? where platform = ? and name = ?",
                    content,
                    platform.value(),
                    name);
            if (changed == 0) {
                handle.execute(
                        "insert into locked_away (content, platform, name) values (?, ?, ?) on conflict do nothing",
                        content,
                        platform.value(),
                        name);
            }
        });
    }

    @Override
    public void forget(PlatformId platform, String name) {
        database.use(handle ->
                handle.execute("delete from locked_away where platform = ? and name = ?", platform.value(), name));
    }

    private static String about(PlatformId platform, String name) {
        return platform.value() + "/" + name;
    }
}
