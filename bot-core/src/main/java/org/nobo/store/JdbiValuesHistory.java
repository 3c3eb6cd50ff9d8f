package org.nobo.store;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.name.ValuesHistory;

/** How many chose each value on earlier days, in the table {@code value_day}. */
final class JdbiValuesHistory implements ValuesHistory {
    private final Database database;

    JdbiValuesHistory(Database database) {
        this.database = database;
    }

    @Override
    public void remember(CommunityId community, Instant now) {
        database.use(handle -> {
            int first = handle.execute(
                    "insert into value_day (community, seen, card, people) values (?, ?, '', 0) on conflict do nothing",
                    community.value(),
                    day(now));
            if (first > 0) {
                handle.execute("""
                        insert into value_day (community, seen, card, people)
                        select v.community, cast(? as date), v.card, count(*)
                        from member_value v join member m on m.id = v.member
                        where v.community = ? and m.here group by v.community, v.card""", day(now), community.value());
            }
        });
    }

    @Override
    public Optional<Standing> at(CommunityId community, Instant then) {
        return database.with(handle -> handle.select("""
                        select coalesce((select max(seen) from value_day where community = ? and seen <= ?),
                                        (select min(seen) from value_day where community = ?))""", community.value(), day(then), community.value())
                .mapTo(Date.class)
                .findOne()
                .map(Date::toLocalDate)
                .map(seen -> new Standing(seen, counts(community, seen))));
    }

    private Map<String, Integer> counts(CommunityId community, LocalDate seen) {
        return database.with(handle -> handle.select(
                        "select card, people from value_day where community = ? and seen = ? and card <> ''",
                        community.value(),
                        Date.valueOf(seen))
                .map((row, context) -> Map.entry(row.getString("card"), row.getInt("people")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Date day(Instant when) {
        return Date.valueOf(when.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
