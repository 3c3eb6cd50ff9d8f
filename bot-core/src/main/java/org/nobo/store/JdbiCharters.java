package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.name.charter.Agreement;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.Charters;
import org.nobo.name.charter.SharedValue;
import org.nobo.name.charter.Version;

/** The charters, in {@code charter}, {@code charter_value}, {@code charter_yes} and {@code charter_habit}. */
final class JdbiCharters implements Charters {
    private static final String NOTED = "noted";
    private static final String ADOPTED = "adopted";
    private static final String CONSENTED = "consented";

    private final Database database;

    JdbiCharters(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Version> now(CommunityId community) {
        return select("where community = ? order by number desc limit 1", community.value()).stream()
                .findFirst();
    }

    @Override
    public List<Version> all(CommunityId community) {
        return select("where community = ? order by number desc", community.value());
    }

    @Override
    public List<Version> with(MemberId member) {
        return select("""
                where leader_member = ? or exists (
                    select 1 from charter_yes y
                    where y.community = charter.community and y.number = charter.number and y.member = ?)
                order by community, number""", member.value(), member.value());
    }

    private List<Version> select(String which, Object... values) {
        return database.with(handle -> handle.select("select * from charter " + which, values)
                .map((row, context) -> version(handle, row))
                .list());
    }

    private static Version version(Handle handle, ResultSet row) throws SQLException {
        String community = row.getString("community");
        int number = row.getInt("number");
        return new Version(
                number,
                new Charter(row.getString("name"), row.getString("purpose"), values(handle, community, number)),
                row.getTimestamp("since").toInstant(),
                agreement(handle, row));
    }

    private static List<SharedValue> values(Handle handle, String community, int number) {
        return handle.select("""
                        select card, name, practice from charter_value
                        where community = ? and number = ? order by position""", community, number)
                .map((row, context) ->
                        new SharedValue(row.getString("card"), row.getString("name"), row.getString("practice")))
                .list();
    }

    private static Agreement agreement(Handle handle, ResultSet row) throws SQLException {
        Optional<MemberId> by =
                Optional.ofNullable(row.getString("leader_member")).map(MemberId::new);
        return switch (row.getString("how")) {
            case NOTED -> new Agreement.Noted(by);
            case ADOPTED -> new Agreement.Adopted(by);
            default ->
                new Agreement.Consented(
                        row.getInt("agreed"),
                        row.getInt("reserved"),
                        row.getInt("here"),
                        who(handle, row.getString("community"), row.getInt("number")));
        };
    }

    private static List<MemberId> who(Handle handle, String community, int number) {
        return handle.select("""
                        select y.member from charter_yes y join member m on m.id = y.member
                        where y.community = ? and y.number = ? order by m.name, y.member""", community, number)
                .map((row, context) -> new MemberId(row.getString("member")))
                .list();
    }

    @Override
    public void add(CommunityId community, Charter charter, Instant since, Agreement how) {
        int number = now(community).map(Version::number).orElse(0) + 1;
        database.use(handle -> {
            insert(handle, community, number, charter, since, how);
            int position = 0;
            for (SharedValue value : charter.values()) {
                handle.execute("""
                        insert into charter_value (community, number, position, card, name, practice)
                        values (?, ?, ?, ?, ?, ?)""", community.value(), number, position++, value.key(), value.name(), value.practice());
            }
            if (how instanceof Agreement.Consented consented) {
                for (MemberId member : consented.who()) {
                    handle.execute(
                            "insert into charter_yes (community, number, member) values (?, ?, ?)",
                            community.value(),
                            number,
                            member.value());
                }
            }
        });
    }

    private static void insert(
            Handle handle, CommunityId community, int number, Charter charter, Instant since, Agreement how) {
        Optional<MemberId> by = switch (how) {
            case Agreement.Noted noted -> noted.by();
            case Agreement.Adopted adopted -> adopted.by();
            case Agreement.Consented consented -> Optional.empty();
        };
        Agreement.Consented counts =
                how instanceof Agreement.Consented consented ? consented : new Agreement.Consented(0, 0, 0, List.of());
        handle.execute(
                """
                insert into charter (community, number, name, purpose, since, how, leader_member, agreed, reserved, here)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                community.value(),
                number,
                charter.name(),
                charter.purpose(),
                since,
                word(how),
                by.map(MemberId::value).orElse(null),
                counts.agreed(),
                counts.reserved(),
                counts.here());
    }

    private static String word(Agreement how) {
        return switch (how) {
            case Agreement.Noted noted -> NOTED;
            case Agreement.Adopted adopted -> ADOPTED;
            case Agreement.Consented consented -> CONSENTED;
        };
    }

    @Override
    public boolean isAskedYearly(CommunityId community) {
        return database.with(
                handle -> handle.select("select yearly from charter_habit where community = ?", community.value())
                        .mapTo(boolean.class)
                        .findOne()
                        .orElse(false));
    }

    @Override
    public void askYearly(CommunityId community, boolean asked) {
        database.use(handle -> {
            handle.execute(
                    "insert into charter_habit (community, yearly, answered) values (?, false, true) on conflict do nothing",
                    community.value());
            handle.execute("update charter_habit set yearly = ? where community = ?", asked, community.value());
        });
    }

    @Override
    public void asked(CommunityId community, LocalDate day) {
        database.use(handle -> handle.execute(
                "update charter_habit set asked_on = ?, answered = false where community = ?",
                day.toString(),
                community.value()));
    }

    @Override
    public boolean answered(CommunityId community, LocalDate day) {
        return database.with(handle -> handle.execute("""
                        update charter_habit set answered = true
                        where community = ? and asked_on = ? and not answered""", community.value(), day.toString())) > 0;
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> {
            handle.execute("delete from charter_yes where member = ?", member.value());
            handle.execute("update charter set leader_member = null where leader_member = ?", member.value());
        });
    }
}
