package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nobo.care.MyData;
import org.nobo.meaning.Sense;
import org.nobo.resource.helping.Nearness;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Understanding;
import org.nobo.script.Scene;
import org.nobo.script.SettableClock;
import org.nobo.script.Voice;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;

/** What is kept about members can be found and deleted, table by table, as the tables really are. */
final class HoldingsTest {
    /** Guests and bots are no members: of them only that is kept. */
    private static final Set<String> NOT_OF_MEMBERS = Set.of("passer_by");

    /** Ids of events, for two weeks, so that none is handled twice: the platform's names of things, and no words. */
    private static final Set<String> PASSING = Set.of("heard");

    private DatabaseAddress address;

    @Test
    void every_table_that_names_a_member_is_claimed_by_an_area_that_can_delete_it() throws SQLException {
        Set<String> claimed = new HashSet<>(NOT_OF_MEMBERS);
        address = RealDatabase.H2.fresh();
        try (Store store = Store.open(address);
                Search search = Search.inMemory(store.changeLog(), Understanding.NONE)) {
            Features features = new Features(
                    store,
                    search,
                    Nearness.NONE,
                    Sense.NONE,
                    new Wordbook(),
                    Map.of(),
                    event -> {},
                    new SettableClock(),
                    () -> {},
                    new byte[32],
                    Optional.empty());
            features.all().stream()
                    .filter(MyData.class::isInstance)
                    .map(MyData.class::cast)
                    .flatMap(mydata -> mydata.holdings().stream())
                    .forEach(holdings -> claimed.addAll(holdings.tables()));
            assertThat(claimed).containsAll(tablesThatNameMembers());
            assertThat(tables()).as("tables that are claimed").containsAll(claimed);
        } catch (org.nobo.store.CannotOpen e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void after_everything_was_deleted_no_table_holds_the_member_or_a_word_of_theirs() throws SQLException {
        new Scene(() -> address = RealDatabase.H2.fresh(), List.of(), Optional.empty()).once(chat -> {
            chat.lea().sends("prompt/6c84fb90-12c4-11e1-840d-7b25c5ee775a", "text", "What did you learn?");
            Voice ann = chat.joins("annabel").letsGoBy().picks("Start").letsGoBy();
            ann.picks("Learning", "Courage").letsGoBy().says("quixotic welding").letsGoBy();
            ann.says("a quixotic mentor").letsGoBy().says("quixotic soldering").letsGoBy();
            ann.says("What is the quixotic rule?").letsGoBy();
            chat.person("annabel").in("stories").inThread().says("We were quixotic.");
            assertThat(holding("quixotic")).isNotEmpty();
            chat.person("annabel").letsGoBy().commands("mydata").picks("Delete everything");
            chat.person("annabel").picks("Yes, delete everything").isTold("deleted");
            assertThat(holding("quixotic")).isEmpty();
            assertThat(holding("annabel")).isEmpty();
        });
    }

    private Set<String> tablesThatNameMembers() throws SQLException {
        return new TreeSet<>(words("""
                select distinct table_name from information_schema.columns
                where table_schema = 'public'
                    and (column_name like '%member%' or column_name like '%user%' or column_name like '%author%'
                        or column_name like '%account%' or column_name like '%person%')
                union select 'member'"""));
    }

    private List<String> tables() throws SQLException {
        return words("select table_name from information_schema.tables where table_schema = 'public'");
    }

    /** The tables in which something stands that holds this, in any column. */
    private List<String> holding(String something) {
        try {
            List<String> found = new ArrayList<>();
            for (String table : tables()) {
                for (String row : rows(table)) {
                    if (!PASSING.contains(table) && row.contains(something)) {
                        found.add(table + ": " + row);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows(String table) throws SQLException {
        try (Connection connection = connect();
                ResultSet rows = connection.createStatement().executeQuery("select * from \"" + table + "\"")) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    row.append(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                                            : value)
                            .append(" | ");
                }
                all.add(row.toString());
            }
            return all;
        }
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
