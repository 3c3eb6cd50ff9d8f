package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.MessageRef;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Stories;
import org.nobo.illuminate.story.Story;

/** What members told, in the tables {@code story} and {@code consent}. */
final class JdbiStories implements Stories {
    /** A story and the consent that stands, if one does; there is never more than one. */
    private static final String SELECT = """
            select s.id, s.community, s.member, s.prompt, s.title, s.words, s.told_at, s.changed_at, s.announced,
                   c.number, c.here, c.pages, c.shown_as, c.name, c.words as agreed, c.given_at, c.withdrawn_at
            from story s left join consent c on c.story = s.id and c.withdrawn_at is null\s""";

    private final Database database;

    JdbiStories(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Story> find(String id) {
        return select("where s.id = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Story> answer(String prompt, MemberId author) {
        return select("where s.prompt = ? and s.member = ?", prompt, author.value()).stream()
                .findFirst();
    }

    @Override
    public Optional<Story> toldIn(MessageRef message) {
        return select(
                        "where s.heard_id = ? and s.heard_place = ?",
                        message.id(),
                        message.place().key())
                .stream()
                .findFirst();
    }

    @Override
    public List<Story> of(MemberId author) {
        return select("where s.member = ? order by s.told_at desc, s.id", author.value());
    }

    @Override
    public List<Story> shownHere(CommunityId community, int skipped, int most) {
        return select(
                "where s.community = ? and c.here order by c.given_at desc, s.id limit ? offset ?",
                community.value(),
                most,
                skipped);
    }

    @Override
    public int countShownHere(CommunityId community) {
        return database.with(
                handle -> handle.select("""
                        select count(*) from story s join consent c on c.story = s.id and c.withdrawn_at is null
                        where s.community = ? and c.here""", community.value()).mapTo(int.class).one());
    }

    @Override
    public List<Story> shownOnPages(CommunityId community) {
        return select("where s.community = ? and c.pages order by c.given_at desc, s.id", community.value());
    }

    @Override
    public Optional<Instant> pagesChanged(CommunityId community) {
        return database.with(handle -> handle.select("""
                        select max(greatest(s.changed_at, c.given_at, coalesce(c.withdrawn_at, c.given_at))) as latest
                        from story s join consent c on c.story = s.id
                        where s.community = ? and c.pages""", community.value())
                .map((row, context) ->
                        Optional.ofNullable(row.getTimestamp("latest")).map(Timestamp::toInstant))
                .one());
    }

    private List<Story> select(String which, Object... values) {
        return database.with(handle -> handle.select(SELECT + which, values)
                .map((row, context) -> story(row))
                .list());
    }

    @Override
    public void keep(Story story) {
        database.use(handle -> {
            int changed = bound(handle.createUpdate("""
                            update story set prompt = :prompt, title = :title, words = :words, announced = :announced,
                                told_at = :toldAt, changed_at = :changedAt
                            where id = :id and community = :community and member = :member"""), story).execute();
            if (changed == 0) {
                bound(handle.createUpdate("""
                                insert into story (id, community, member, prompt, title, words, announced, told_at,
                                    changed_at)
                                values (:id, :community, :member, :prompt, :title, :words, :announced, :toldAt,
                                    :changedAt)"""), story).execute();
            }
        });
    }

    private static Update bound(Update update, Story story) {
        return update.bind("id", story.id())
                .bind("community", story.community().value())
                .bind("member", story.author().value())
                .bind("prompt", story.prompt().orElse(null))
                .bind("title", story.title())
                .bind("words", story.words())
                .bind("announced", story.announced().orElse(null))
                .bind("toldAt", story.toldAt())
                .bind("changedAt", story.changedAt());
    }

    @Override
    public void heardIn(String id, MessageRef message) {
        database.use(handle -> handle.execute(
                "update story set heard_place = ?, heard_id = ? where id = ?",
                message.place().key(),
                message.id(),
                id));
    }

    @Override
    public List<Consent> consents(String id) {
        return database.with(handle ->
                handle.select("""
                        select number, here, pages, shown_as, name, words as agreed, given_at, withdrawn_at
                        from consent where story = ? order by number""", id).map((row, context) -> consent(row)).list());
    }

    @Override
    public void agree(String id, Consent consent) {
        database.use(handle -> {
            withdraw(handle, id, consent.givenAt());
            handle.execute(
                    """
                    insert into consent (story, number, here, pages, shown_as, name, words, given_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    consent.number(),
                    consent.here(),
                    consent.pages(),
                    kind(consent.as()),
                    consent.as().name().orElse(null),
                    consent.words(),
                    consent.givenAt());
        });
    }

    @Override
    public void withdraw(String id, Instant at) {
        database.use(handle -> withdraw(handle, id, at));
    }

    private static void withdraw(Handle handle, String id, Instant at) {
        handle.execute("update consent set withdrawn_at = ? where story = ? and withdrawn_at is null", at, id);
    }

    @Override
    public void drop(String id) {
        database.use(handle -> {
            handle.execute("delete from consent where story = ?", id);
            handle.execute("delete from story where id = ?", id);
        });
    }

    private static Story story(ResultSet row) throws SQLException {
        return new Story(
                row.getString("id"),
                new CommunityId(row.getString("community")),
                new MemberId(row.getString("member")),
                Optional.ofNullable(row.getString("prompt")),
                row.getString("title"),
                row.getString("words"),
                row.getTimestamp("told_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getString("announced")),
                row.getObject("number") == null ? Optional.empty() : Optional.of(consent(row)));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getInt("number"),
                shownAs(row.getString("shown_as"), row.getString("name")),
                row.getBoolean("here"),
                row.getBoolean("pages"),
                row.getString("agreed"),
                row.getTimestamp("given_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
    }

    private static String kind(ShownAs as) {
        return switch (as) {
            case ShownAs.OwnName own -> "own";
            case ShownAs.ChosenName chosen -> "chosen";
            case ShownAs.Unnamed unnamed -> "unnamed";
        };
    }

    private static ShownAs shownAs(String kind, String name) {
        return switch (kind) {
            case "own" -> new ShownAs.OwnName(name);
            case "chosen" -> new ShownAs.ChosenName(name);
            case "unnamed" -> new ShownAs.Unnamed();
            default -> throw new IllegalStateException("Nobody is shown as " + kind);
        };
    }
}
