package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.illuminate.prompt.Rhythm;
import org.nobo.illuminate.prompt.Rhythms;
import org.nobo.stored.JsonForms;

/** When prompts are asked regularly, in the table {@code prompt_rhythm}. Days and times are kept as their letters. */
final class JdbiRhythms implements Rhythms {
    private final Database database;

    JdbiRhythms(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Rhythm> find(String id) {
        return select("where id = ?", id).stream().findFirst();
    }

    @Override
    public List<Rhythm> of(CommunityId community) {
        return select("where community = ? order by id", community.value());
    }

    @Override
    public List<Rhythm> by(MemberId member) {
        return select("where member = ? order by id", member.value());
    }

    private List<Rhythm> select(String which, String value) {
        return database.with(handle -> handle.select("""
                        select id, community, member, channel, first_day, days, at_time, zone, late, warned
                        from prompt_rhythm\s""" + which, value)
                .map((row, context) -> rhythm(row))
                .list());
    }

    @Override
    public void keep(Rhythm rhythm) {
        database.use(handle -> {
            int changed = bound(handle.createUpdate("""
                            update prompt_rhythm set member = :member, channel = :channel, first_day = :first,
                                days = :days, at_time = :time, zone = :zone, late = :late, warned = :warned
                            where id = :id and community = :community"""), rhythm).execute();
            if (changed == 0) {
                bound(handle.createUpdate("""
                                insert into prompt_rhythm (id, community, member, channel, first_day, days, at_time, zone,
                                    late, warned)
                                values (:id, :community, :member, :channel, :first, :days, :time, :zone, :late,
                                    :warned)"""), rhythm).execute();
            }
        });
    }

    private static Update bound(Update update, Rhythm rhythm) {
        return update.bind("id", rhythm.id())
                .bind("community", rhythm.community().value())
                .bind("member", rhythm.by().map(MemberId::value).orElse(null))
                .bind("channel", JsonForms.write(Place.class, rhythm.channel()))
                .bind("first", rhythm.first().toString())
                .bind("days", rhythm.days())
                .bind("time", rhythm.time().toString())
                .bind("zone", rhythm.zone().getId())
                .bind("late", rhythm.late())
                .bind("warned", rhythm.warned());
    }

    @Override
    public void drop(String id) {
        database.use(handle -> handle.execute("delete from prompt_rhythm where id = ?", id));
    }

    @Override
    public void forget(MemberId member) {
        database.use(
                handle -> handle.execute("update prompt_rhythm set member = null where member = ?", member.value()));
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        return new Rhythm(
                row.getString("id"),
                new CommunityId(row.getString("community")),
                Optional.ofNullable(row.getString("member")).map(MemberId::new),
                (Place.Channel) JsonForms.read(Place.class, row.getString("channel")),
                LocalDate.parse(row.getString("first_day")),
                row.getInt("days"),
                LocalTime.parse(row.getString("at_time")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("late"),
                row.getBoolean("warned"));
    }
}
