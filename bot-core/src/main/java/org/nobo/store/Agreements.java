package org.nobo.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Where;

/** What authors agreed to for each place, what stands and what was withdrawn, in {@code agreement}. */
final class Agreements {
    private final Database database;

    Agreements(Database database) {
        this.database = database;
    }

    List<Consent> consents(String id) {
        return database.with(handle -> handle.select("""
                        select number, place, shown_as, name, words, given_at, withdrawn_at
                        from agreement where story = ? order by number""", id)
                .map((row, context) -> new Consent(
                        row.getInt("number"),
                        Where.valueOf(row.getString("place").toUpperCase(Locale.ROOT)),
                        shownAs(row.getString("shown_as"), row.getString("name")),
                        row.getString("words"),
                        row.getTimestamp("given_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant)))
                .list());
    }

    void agree(String id, Consent consent) {
        database.use(handle -> {
            withdraw(handle, id, consent.where(), consent.givenAt());
            handle.execute(
                    """
                    insert into agreement (story, number, place, shown_as, name, words, given_at)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    consent.number(),
                    written(consent.where()),
                    kind(consent.as()),
                    consent.as().name().orElse(null),
                    consent.words(),
                    consent.givenAt());
        });
    }

    void withdraw(String id, Set<Where> places, Instant at) {
        database.use(handle -> places.forEach(where -> withdraw(handle, id, where, at)));
    }

    private static void withdraw(Handle handle, String id, Where where, Instant at) {
        handle.execute(
                "update agreement set withdrawn_at = ? where story = ? and place = ? and withdrawn_at is null",
                at,
                id,
                written(where));
    }

    static String written(Where where) {
        return where.name().toLowerCase(Locale.ROOT);
    }

    private static String kind(ShownAs as) {
        return switch (as) {
            case ShownAs.OwnName own -> "own";
            case ShownAs.ChosenName chosen -> "chosen";
            case ShownAs.Unnamed unnamed -> "unnamed";
        };
    }

    static ShownAs shownAs(String kind, String name) {
        return switch (kind) {
            case "own" -> new ShownAs.OwnName(name);
            case "chosen" -> new ShownAs.ChosenName(name);
            case "unnamed" -> new ShownAs.Unnamed();
            default -> throw new IllegalStateException("Nobody is shown as " + kind);
        };
    }
}
