package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.prompt.Prompt.Stage;
import org.nobo.illuminate.prompt.Prompts;
import org.nobo.stored.JsonForms;

/** What is asked of everybody, in the table {@code prompt}. */
final class JdbiPrompts implements Prompts {
    private static final String SELECT =
            "select id, community, member, text, channel, stage, noted_at, due_at, stands, card, place from prompt ";

    private static final StoredWords<Stage> STAGES = new StoredWords<>(Map.of(
            Stage.QUEUED, "queued",
            Stage.WAITING, "waiting",
            Stage.ASKED, "asked",
            Stage.CALLED_OFF, "off",
            Stage.REFUSED, "refused"));

    private final Database database;

    JdbiPrompts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Prompt> find(String id) {
        return select("where id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Prompt> answeredIn(Place.Thread thread) {
        return select("where thread = ?", thread.key()).stream().findFirst();
    }

    @Override
    public List<Prompt> waiting(CommunityId community) {
        return select("where community = ? and stage = 'waiting' order by due_at, id", community.value());
    }

    @Override
    public List<Prompt> queued(CommunityId community, Place.Channel channel) {
        return select(
                "where community = ? and stage = 'queued' and channel = ? order by place, id",
                community.value(),
                written(channel));
    }

    @Override
    public int lastPlace(CommunityId community, Place.Channel channel) {
        return database.with(handle -> handle.select(
                        "select coalesce(max(place), 0) from prompt where community = ? and channel = ?",
                        community.value(),
                        written(channel))
                .mapTo(int.class)
                .one());
    }

    @Override
    public Set<String> texts(CommunityId community) {
        return database.with(handle -> handle.select("select text from prompt where community = ?", community.value())
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }

    @Override
    public boolean isOnItsWay(CommunityId community, Place.Channel channel) {
        return !select(
                        "where community = ? and stage = 'asked' and stands is null and channel = ?",
                        community.value(),
                        written(channel))
                .isEmpty();
    }

    private static String written(Place.Channel channel) {
        return JsonForms.write(Place.class, channel);
    }

    @Override
    public List<Prompt> by(MemberId member) {
        return select("where member = ? order by noted_at, id", member.value());
    }

    private List<Prompt> select(String which, Object... values) {
        return database.with(handle -> handle.select(SELECT + which, values)
                .map((row, context) -> prompt(row))
                .list());
    }

    @Override
    public void keep(Prompt prompt) {
        database.use(handle -> {
            int changed = bound(handle.createUpdate("""
                            update prompt set member = :member, text = :text, channel = :channel, stage = :stage,
                                noted_at = :notedAt, due_at = :dueAt, stands = :stands, thread = :thread,
                                card = :card, place = :place
                            where id = :id and community = :community"""), prompt).execute();
            if (changed == 0) {
                bound(handle.createUpdate("""
                                insert into prompt (id, community, member, text, channel, stage, noted_at, due_at,
                                    stands, thread, card, place)
                                values (:id, :community, :member, :text, :channel, :stage, :notedAt, :dueAt,
                                    :stands, :thread, :card, :place)"""), prompt).execute();
            }
        });
    }

    private static Update bound(Update update, Prompt prompt) {
        return update.bind("id", prompt.id())
                .bind("community", prompt.community().value())
                .bind("member", prompt.by().map(MemberId::value).orElse(null))
                .bind("text", prompt.text())
                .bind("channel", written(prompt.channel()))
                .bind("card", prompt.value().orElse(null))
                .bind("place", prompt.place())
                .bind("stage", STAGES.of(prompt.stage()))
                .bind("notedAt", prompt.notedAt())
                .bind("dueAt", prompt.due())
                .bind(
                        "stands",
                        prompt.stands()
                                .map(stands -> JsonForms.write(MessageRef.class, stands))
                                .orElse(null))
                .bind(
                        "thread",
                        prompt.stands().map(stands -> stands.thread().key()).orElse(null));
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> {
            handle.execute("delete from prompt where member = ? and stage in ('waiting', 'queued')", member.value());
            handle.execute("update prompt set member = null where member = ?", member.value());
        });
    }

    private static Prompt prompt(ResultSet row) throws SQLException {
        return new Prompt(
                row.getString("id"),
                new CommunityId(row.getString("community")),
                Optional.ofNullable(row.getString("member")).map(MemberId::new),
                row.getString("text"),
                (Place.Channel) JsonForms.read(Place.class, row.getString("channel")),
                row.getTimestamp("noted_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                STAGES.read(row.getString("stage")),
                Optional.ofNullable(row.getString("stands")).map(stands -> JsonForms.read(MessageRef.class, stands)),
                Optional.ofNullable(row.getString("card")),
                row.getInt("place"));
    }
}
