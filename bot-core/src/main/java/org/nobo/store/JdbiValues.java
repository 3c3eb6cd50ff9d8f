package org.nobo.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.name.Values;

/** What members value, in the table {@code member_value}. */
final class JdbiValues implements Values {
    private static final String THOSE_HERE =
            "from member_value v join member m on m.id = v.member where v.community = ? and m.here ";

    private final Database database;

    JdbiValues(Database database) {
        this.database = database;
    }

    @Override
    public List<String> of(MemberId member) {
        return database.with(handle -> handle.select(
                        "select card from member_value where member = ? order by position", member.value())
                .mapTo(String.class)
                .list());
    }

    @Override
    public void choose(Member member, List<String> keys) {
        List<String> chosen = keys.stream().distinct().toList();
        if (chosen.size() > MOST) {
            throw new IllegalArgumentException("Nobody can hold " + chosen.size() + " values most dear");
        }
        database.use(handle -> {
            delete(handle, member.id());
            for (int position = 0; position < chosen.size(); position++) {
                handle.execute(
                        "insert into member_value (community, member, position, card) values (?, ?, ?, ?)",
                        member.community().value(),
                        member.id().value(),
                        position,
                        chosen.get(position));
            }
        });
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> delete(handle, member));
    }

    private static void delete(Handle handle, MemberId member) {
        handle.execute("delete from member_value where member = ?", member.value());
    }

    @Override
    public List<MemberId> whoChose(CommunityId community, String key) {
        return database.with(handle -> handle.select(
                        "select v.member " + THOSE_HERE + "and v.card = ? order by m.name, m.id",
                        community.value(),
                        key)
                .mapTo(String.class)
                .map(MemberId::new)
                .list());
    }

    @Override
    public Map<String, Integer> counts(CommunityId community, Set<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : database.with(handle -> handle.createQuery("""
                                select v.card, count(*) as many from member_value v join member m on m.id = v.member
                                where v.community = :community and m.here and v.card in (<keys>) group by v.card""")
                        .bind("community", community.value())
                        .bindList("keys", keys)
                        .map((row, context) -> Map.entry(row.getString("card"), row.getInt("many")))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Map<MemberId, List<String>> in(CommunityId community) {
        return database.with(handle -> handle.select(
                        "select v.member, v.card " + THOSE_HERE + "order by m.name, m.id, v.position",
                        community.value())
                .map((row, context) -> Map.entry(new MemberId(row.getString("member")), row.getString("card")))
                .collect(groupingBy(Map.Entry::getKey, LinkedHashMap::new, mapping(Map.Entry::getValue, toList()))));
    }
}
