package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.CommunityId;

/** When anything last changed that a community's pages show, withdrawals included. */
record PagesChanged(Database database) {
    private static final String STORIES = """
            select max(s.changed_at), max(s.reviewed_at), max(c.given_at), max(c.withdrawn_at)
            from story s join agreement c on c.story = s.id
            where s.community = ? and c.place = 'pages'""";

    private static final String OTHERS = """
            select max(i.at)
            from in_story i join story s on s.id = i.story join agreement c on c.story = s.id
            where s.community = ? and c.place = 'pages'""";

    /** Empty where nothing was ever agreed to. */
    Optional<Instant> in(CommunityId community) {
        return Stream.of(STORIES, OTHERS)
                .flatMap(select -> times(select, community).stream())
                .max(Comparator.naturalOrder());
    }

    private List<Instant> times(String select, CommunityId community) {
        return database.with(handle -> handle.select(select, community.value())
                .map((row, context) -> times(row))
                .one());
    }

    private static List<Instant> times(ResultSet row) throws SQLException {
        List<Instant> times = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Optional.ofNullable(row.getTimestamp(column))
                    .map(Timestamp::toInstant)
                    .ifPresent(times::add);
        }
        return times;
    }
}
