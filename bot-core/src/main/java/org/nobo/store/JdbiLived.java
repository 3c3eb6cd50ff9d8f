package org.nobo.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.nobo.chat.CommunityId;
import org.nobo.name.lived.Deeds;
import org.nobo.name.lived.Lived;

/** Counts in the tables of stories, know-how, questions, newcomers and encounters where values show. */
final class JdbiLived implements Lived {
    private static final String KNOW_HOW = """
            select served, count(*) from entry
            where community = ? and served <> '[]' group by served""";

    private static final String ANSWERS = """
            select e.served, count(*) from question q
            join entry e on e.community = q.community and e.id = q.helped
            where q.community = ? and e.served <> '[]' group by e.served""";

    /** Its author's word counts before the prompt's. */
    private static final String STORIES = """
            select coalesce(s.card, p.card), count(*) from story s left join prompt p on p.id = s.prompt
            where s.community = ? and s.announced is not null group by coalesce(s.card, p.card)""";

    private static final String NEWCOMERS = """
            select v.card, count(*) from newcomer n join member_value v on v.member = n.member
            where n.community = ? and n.introduction = 'posted' group by v.card""";

    private static final String TOGETHER = """
            select card, count(*) from (
                select g.encounter, v.card from encounter_guest g
                join encounter e on e.id = g.encounter
                join member_value v on v.member = g.member
                where e.community = ? and e.room is not null
                group by g.encounter, v.card having count(*) > 1) shared
            group by card""";

    private final Database database;

    JdbiLived(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Deeds> byName(CommunityId community) {
        Map<String, Deeds> deeds = new HashMap<>();
        counts(KNOW_HOW, community).forEach((served, count) -> {
            for (String name : EntryRow.listed(served)) {
                add(deeds, name.toLowerCase(Locale.ROOT), new Deeds(0, count, 0, 0));
            }
        });
        counts(ANSWERS, community).forEach((served, count) -> {
            for (String name : EntryRow.listed(served)) {
                add(deeds, name.toLowerCase(Locale.ROOT), new Deeds(0, 0, count, 0));
            }
        });
        return deeds;
    }

    @Override
    public Map<String, Deeds> byKey(CommunityId community) {
        Map<String, Deeds> deeds = new HashMap<>();
        each(STORIES, community, deeds, count -> new Deeds(count, 0, 0, 0));
        each(NEWCOMERS, community, deeds, count -> new Deeds(0, 0, 0, count));
        each(TOGETHER, community, deeds, count -> new Deeds(0, 0, 0, count));
        return deeds;
    }

    private void each(String query, CommunityId community, Map<String, Deeds> deeds, IntFunction<Deeds> deed) {
        counts(query, community).forEach((key, count) -> add(deeds, key, deed.apply(count)));
    }

    private static void add(Map<String, Deeds> deeds, String of, Deeds more) {
        deeds.merge(of, more, Deeds::plus);
    }

    private Map<String, Integer> counts(String query, CommunityId community) {
        Map<String, Integer> counts = new HashMap<>();
        database.use(handle -> handle.select(query, community.value())
                .map((row, context) -> Map.entry(String.valueOf(row.getString(1)), row.getInt(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
        return counts;
    }
}
