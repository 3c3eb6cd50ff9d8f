package org.nobo.store;

import org.nobo.chat.CommunityId;
import org.nobo.illuminate.story.Habits;

/** How each community wants its stories handled, in the table {@code story_habit}. */
final class JdbiHabits implements Habits {
    private final Database database;

    JdbiHabits(Database database) {
        this.database = database;
    }

    @Override
    public Habit of(CommunityId community) {
        return database.with(handle -> handle.select(
                        "select reviewed, digest, contact from story_habit where community = ?", community.value())
                .map((row, context) ->
                        new Habit(row.getBoolean("reviewed"), row.getBoolean("digest"), row.getString("contact")))
                .findFirst()
                .orElse(Habit.USUAL));
    }

    @Override
    public void keep(CommunityId community, Habit habit) {
        database.use(handle -> {
            handle.execute("""
                    insert into story_habit (community, reviewed, digest, contact) values (?, false, false, '')
                    on conflict do nothing""", community.value());
            handle.execute(
                    "update story_habit set reviewed = ?, digest = ?, contact = ? where community = ?",
                    habit.reviewed(),
                    habit.digest(),
                    habit.contact(),
                    community.value());
        });
    }
}
