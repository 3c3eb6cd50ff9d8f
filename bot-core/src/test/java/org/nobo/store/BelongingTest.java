package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Person;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.store.Belonging.Column;

/** What belongs to members and to communities is known table by table, as the tables really are. */
final class BelongingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CommunityId MAKERS = new CommunityId("makers");

    /** Who somebody was before: that is what it is for. */
    private static final Set<String> FORMER = Set.of("former_member.id");

    private final DatabaseAddress address = RealDatabase.H2.fresh();

    @Test
    void every_column_that_names_a_member_is_merged_when_two_members_are_one_person() throws SQLException {
        try (Store store = open()) {
            Set<String> known = Stream.concat(Belonging.RENAMED.stream(), Belonging.GONE.stream())
                    .map(Column::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
            known.addAll(Belonging.WITH_CARE);
            assertThat(store.version()).isNotEmpty();
            assertThat(columnsThatNameMembers()).containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void every_table_of_a_community_moves_or_stays_when_it_joins_another() throws SQLException {
        try (Store store = open()) {
            Set<String> known = new TreeSet<>(Joining.MOVES);
            known.addAll(Joining.MOVES_WITH_CARE);
            known.addAll(Joining.STAYS);
            assertThat(store.version()).isNotEmpty();
            assertThat(words("select table_name from information_schema.columns where table_schema = 'public'"
                            + " and column_name = 'community'"))
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    /** A row of each of the two in every table, alike where there may be one alone. */
    @Test
    void after_merging_no_row_names_the_member_who_is_no_more_and_none_is_lost_that_could_stay() throws SQLException {
        try (Store store = open()) {
            Member stays = arrives(store, "slack", NOW);
            Member goes = arrives(store, "discord", NOW.plusSeconds(60));
            List<Column> columns = Belonging.RENAMED.stream()
                    .filter(column -> !Set.of("account", "former_member").contains(column.table()))
                    .toList();
            for (Column column : columns) {
                fill(column, stays.id(), 1);
                fill(column, goes.id(), 2);
            }
            store.merging().merge(goes.id(), stays.id());
            for (String column : columnsThatNameMembers()) {
                assertThat(rows(column, goes.id())).as(column).isZero();
            }
            for (Column column : columns) {
                boolean alone = column.isOnce() || column.toString().equals("story.reviewed_by");
                assertThat(rows(column.toString(), stays.id()))
                        .as(column.toString())
                        .isGreaterThanOrEqualTo(alone ? 1 : 2);
            }
            assertThat(store.members().find(goes.id()))
                    .isEqualTo(store.members().find(stays.id()));
            assertThat(store.members().accounts(stays.id())).hasSize(2);
        }
    }

    private Store open() {
        try {
            Store store = Store.open(address);
            store.communities().keep(Community.called(MAKERS, "Makers"));
            return store;
        } catch (CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    private static Member arrives(Store store, String platform, Instant at) {
        Account account = new Account(new Workspace(new PlatformId(platform), "W"), "ann");
        return store.members().arrive(MAKERS, Person.named(account, "ann"), false, at);
    }

    /** Puts a row of this member there; what tells rows apart differs, what makes two the same does not. */
    private void fill(Column column, MemberId member, int number) throws SQLException {
        try (Connection connection = connect()) {
            List<String> names = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            try (PreparedStatement needed = connection.prepareStatement("""
                    select column_name, data_type from information_schema.columns
                    where table_schema = 'public' and table_name = ? and is_identity = 'NO'
                        and (is_nullable = 'NO' or column_name = ?)""")) {
                needed.setString(1, column.table());
                needed.setString(2, column.name());
                ResultSet each = needed.executeQuery();
                while (each.next()) {
                    String name = each.getString(1);
                    names.add(name);
                    values.add(name.equals(column.name()) ? member.value() : value(column, each, number));
                }
            }
            try (Statement free = connection.createStatement()) {
                free.execute("set referential_integrity false");
            }
            String marks = names.stream().map(any -> "?").collect(Collectors.joining(", "));
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into " + column.table() + " (" + String.join(", ", names) + ") values (" + marks + ")")) {
                for (int i = 0; i < values.size(); i++) {
                    insert.setObject(i + 1, values.get(i));
                }
                insert.executeUpdate();
            }
        }
    }

    private static Object value(Column column, ResultSet of, int number) throws SQLException {
        boolean alike = column.isOnce() && column.with().contains(of.getString(1));
        int drawn = alike
                ? column.table().hashCode() % 100_000
                : (column + of.getString(1)).hashCode() % 100_000 * 10 + number;
        return switch (of.getString(2).toUpperCase(java.util.Locale.ROOT)) {
            case "BOOLEAN" -> number == 1;
            case "INTEGER", "BIGINT" -> drawn;
            case "DOUBLE PRECISION" -> 0.5;
            case "BINARY VARYING" -> new byte[] {1};
            case "TIMESTAMP WITH TIME ZONE" -> Timestamp.from(NOW);
            default -> Integer.toString(drawn, 36);
        };
    }

    private Set<String> columnsThatNameMembers() throws SQLException {
        Set<String> all = new TreeSet<>(words("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and column_name like '%member%'"""));
        all.addAll(words("""
                select k.table_name || '.' || k.column_name from information_schema.key_column_usage k
                join information_schema.referential_constraints r on r.constraint_name = k.constraint_name
                join information_schema.key_column_usage u on u.constraint_name = r.unique_constraint_name
                where u.table_name = 'member' and k.table_schema = 'public'"""));
        all.removeAll(FORMER);
        return all;
    }

    private long rows(String column, MemberId member) throws SQLException {
        String[] parts = column.split("\\.");
        return words("select " + parts[1] + " from " + parts[0] + " where " + parts[1] + " like '%" + member + "%'")
                .size();
    }

    private List<String> words(String query) throws SQLException {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
