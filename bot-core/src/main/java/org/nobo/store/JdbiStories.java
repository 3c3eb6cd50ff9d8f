package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.Early;
import org.nobo.illuminate.story.InIt;
import org.nobo.illuminate.story.InIt.Answer;
import org.nobo.illuminate.story.Review;
import org.nobo.illuminate.story.Review.Stage;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Stories;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;
import org.nobo.stored.JsonForms;

/** What members told, in the tables {@code story}, {@code agreement} and {@code in_story}. */
final class JdbiStories implements Stories {
    /** A story, what was agreed to for each place, and who else is in it. */
    private static final String SELECT = """
            select s.id, s.community, s.member, s.prompt, s.title, s.words, s.told_at, s.changed_at, s.announced,
                   s.review, s.review_round, s.reviewed_by, s.reviewed_at, s.review_words,
                   h.number as here_number, h.shown_as as here_as, h.name as here_name, h.words as here_words,
                   h.given_at as here_at,
                   p.number as pages_number, p.shown_as as pages_as, p.name as pages_name, p.words as pages_words,
                   p.given_at as pages_at,
                   r.number as press_number, r.shown_as as press_as, r.name as press_name, r.words as press_words,
                   r.given_at as press_at
            from story s
                left join agreement h on h.story = s.id and h.place = 'here' and h.withdrawn_at is null
                left join agreement p on p.story = s.id and p.place = 'pages' and p.withdrawn_at is null
                left join agreement r on r.story = s.id and r.place = 'press' and r.withdrawn_at is null\s""";

    /** Nothing is in the way of showing it where its author agreed. */
    private static final String CLEAR = """
            s.review in ('free', 'accepted')
            and not exists (select 1 from in_story i where i.story = s.id and i.answer in ('asked', 'no'))\s""";

    private static final Map<Stage, String> REVIEWS = Map.of(
            Stage.FREE, "free",
            Stage.WAITING, "waiting",
            Stage.ACCEPTED, "accepted",
            Stage.MORE, "more",
            Stage.DECLINED, "declined");

    private static final Map<Answer, String> ANSWERS = Map.of(
            Answer.ASKED, "asked",
            Answer.YES, "yes",
            Answer.UNNAMED, "unnamed",
            Answer.NO, "no",
            Answer.NOT_THEM, "notthem");

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
    public List<Story> with(MemberId member) {
        return select("""
                where exists (select 1 from in_story i where i.story = s.id and i.member = ?
                        and i.answer in ('asked', 'yes', 'unnamed'))
                order by s.told_at desc, s.id""", member.value());
    }

    @Override
    public List<Story> shownHere(CommunityId community, int skipped, int most) {
        return select(
                "where s.community = ? and h.number is not null and " + CLEAR
                        + "order by h.given_at desc, s.id limit ? offset ?",
                community.value(),
                most,
                skipped);
    }

    @Override
    public int countShownHere(CommunityId community) {
        return database.with(handle ->
                handle.select("""
                        select count(*) from story s
                            join agreement h on h.story = s.id and h.place = 'here' and h.withdrawn_at is null
                        where s.community = ? and\s""" + CLEAR, community.value()).mapTo(int.class).one());
    }

    @Override
    public List<Story> shown(CommunityId community, Where where) {
        String place = switch (where) {
            case HERE -> "h";
            case PAGES -> "p";
            case PRESS -> "r";
        };
        return select(
                "where s.community = ? and " + place + ".number is not null and " + CLEAR + "order by " + place
                        + ".given_at desc, s.id",
                community.value());
    }

    @Override
    public List<Story> toReview(CommunityId community) {
        return select("where s.community = ? and s.review = 'waiting' order by s.reviewed_at, s.id", community.value());
    }

    @Override
    public Optional<Instant> pagesChanged(CommunityId community) {
        return database.with(handle -> handle.select("""
                        select max(greatest(s.changed_at, c.given_at, coalesce(c.withdrawn_at, c.given_at),
                            s.reviewed_at, coalesce((select max(i.at) from in_story i where i.story = s.id), c.given_at)))
                            as latest
                        from story s join agreement c on c.story = s.id
                        where s.community = ? and c.place = 'pages'""", community.value())
                .map((row, context) ->
                        Optional.ofNullable(row.getTimestamp("latest")).map(Timestamp::toInstant))
                .one());
    }

    private List<Story> select(String which, Object... values) {
        return database.with(handle -> {
            Map<String, List<InIt>> others = others(handle, which, values);
            return handle.select(SELECT + which, values)
                    .map((row, context) -> story(row, others))
                    .list();
        });
    }

    /** Few stories have others in them: asked for once for all, not for each. */
    private static Map<String, List<InIt>> others(Handle handle, String which, Object... values) {
        String stories = SELECT.substring(SELECT.indexOf("from story s"));
        String few = which.contains(" limit ") ? which.substring(0, which.indexOf("order by")) : which;
        String bare = few.contains("order by") ? few.substring(0, few.indexOf("order by")) : few;
        Object[] bound = which.contains(" limit ") ? Arrays.copyOf(values, values.length - 2) : values;
        return handle.select(
                        "select o.* from in_story o where o.story in (select s.id " + stories + bare
                                + ") order by o.story, o.number",
                        bound)
                .map((row, context) -> other(row))
                .collect(Collectors.groupingBy(InIt::story));
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
                                    changed_at, review, review_round, reviewed_at, review_words)
                                values (:id, :community, :member, :prompt, :title, :words, :announced, :toldAt,
                                    :changedAt, 'free', 0, :toldAt, '')"""), story).execute();
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
    public Optional<String> value(String id) {
        return database.with(handle -> handle.select("select card from story where id = ? and card is not null", id)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public Map<String, String> values(CommunityId community) {
        return database.with(handle -> handle.select(
                        "select id, card from story where community = ? and card is not null", community.value())
                .map((row, context) -> Map.entry(row.getString("id"), row.getString("card")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void shows(String id, Optional<String> value, Instant at) {
        database.use(handle ->
                handle.execute("update story set card = ?, changed_at = ? where id = ?", value.orElse(null), at, id));
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
    public void keep(Early early) {
        database.use(handle -> handle.execute(
                """
                insert into early_answer (community, thread, member, message, words, at)
                values (?, ?, ?, ?, ?, ?)""",
                early.community().value(),
                early.message().place().key(),
                early.member().value(),
                JsonForms.write(MessageRef.class, early.message()),
                early.words(),
                early.at()));
    }

    @Override
    public List<Early> takeEarly(CommunityId community, Place thread) {
        return database.with(handle -> {
            List<Early> early = handle.select(
                            "select * from early_answer where community = ? and thread = ? order by at",
                            community.value(),
                            thread.key())
                    .map((row, context) -> new Early(
                            community,
                            new MemberId(row.getString("member")),
                            JsonForms.read(MessageRef.class, row.getString("message")),
                            row.getString("words"),
                            row.getTimestamp("at").toInstant()))
                    .list();
            handle.execute(
                    "delete from early_answer where community = ? and thread = ?", community.value(), thread.key());
            return early;
        });
    }

    @Override
    public List<Consent> consents(String id) {
        return database.with(handle -> handle.select("""
                        select number, place, shown_as, name, words, given_at, withdrawn_at
                        from agreement where story = ? order by number""", id)
                .map((row, context) -> new Consent(
                        row.getInt("number"),
                        Where.valueOf(row.getString("place").toUpperCase(Locale.ROOT)),
                        shownAs(row.getString("shown_as"), row.getString("name")),
                        row.getString("words"),
                        row.getTimestamp("given_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant)))
                .list());
    }

    @Override
    public void agree(String id, Consent consent) {
        database.use(handle -> {
            withdraw(handle, id, consent.where(), consent.givenAt());
            handle.execute(
                    """
                    insert into agreement (story, number, place, shown_as, name, words, given_at)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    consent.number(),
                    place(consent.where()),
                    kind(consent.as()),
                    consent.as().name().orElse(null),
                    consent.words(),
                    consent.givenAt());
        });
    }

    @Override
    public void withdraw(String id, Set<Where> places, Instant at) {
        database.use(handle -> places.forEach(where -> withdraw(handle, id, where, at)));
    }

    private static void withdraw(Handle handle, String id, Where where, Instant at) {
        handle.execute(
                "update agreement set withdrawn_at = ? where story = ? and place = ? and withdrawn_at is null",
                at,
                id,
                place(where));
    }

    @Override
    public boolean review(String id, Review from, Review to) {
        return database.with(handle -> handle.execute(
                        """
                        update story set review = ?, review_round = ?, reviewed_by = ?, reviewed_at = ?, review_words = ?
                        where id = ? and review = ? and review_round = ?""",
                        REVIEWS.get(to.stage()),
                        to.round(),
                        to.by().map(MemberId::value).orElse(null),
                        to.at(),
                        to.words(),
                        id,
                        REVIEWS.get(from.stage()),
                        from.round())
                == 1);
    }

    @Override
    public void keep(InIt other) {
        database.use(handle -> {
            String answer = ANSWERS.get(other.answer());
            int changed = handle.execute(
                    "update in_story set name = ?, answer = ?, words = ?, at = ? where story = ? and number = ?",
                    other.name(),
                    answer,
                    other.words(),
                    other.at(),
                    other.story(),
                    other.number());
            if (changed == 0) {
                handle.execute(
                        """
                        insert into in_story (story, number, member, name, by_author, answer, words, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""",
                        other.story(),
                        other.number(),
                        other.member().map(MemberId::value).orElse(null),
                        other.name(),
                        other.byAuthor(),
                        answer,
                        other.words(),
                        other.at());
            }
        });
    }

    @Override
    public void drop(InIt other) {
        database.use(handle ->
                handle.execute("delete from in_story where story = ? and number = ?", other.story(), other.number()));
    }

    @Override
    public void drop(String id) {
        database.use(handle -> {
            handle.execute("delete from agreement where story = ?", id);
            handle.execute("delete from in_story where story = ?", id);
            handle.execute("delete from picture where story = ?", id);
            handle.execute("delete from story where id = ?", id);
        });
    }

    @Override
    public void forgetIn(MemberId member) {
        database.use(handle -> {
            handle.execute(
                    "update story set announced = null where id in (select story from in_story where member = ?)",
                    member.value());
            handle.execute("delete from in_story where member = ? and answer = 'notthem'", member.value());
            handle.execute(
                    "update in_story set member = null, answer = 'unnamed', words = '' where member = ?",
                    member.value());
            handle.execute("delete from early_answer where member = ?", member.value());
            handle.execute("update story set reviewed_by = null where reviewed_by = ?", member.value());
        });
    }

    private static Story story(ResultSet row, Map<String, List<InIt>> others) throws SQLException {
        Map<Where, Consent> agreed = new EnumMap<>(Where.class);
        for (Where where : Where.values()) {
            Optional<Consent> consent = standing(row, where);
            consent.ifPresent(one -> agreed.put(where, one));
        }
        String id = row.getString("id");
        return new Story(
                id,
                new CommunityId(row.getString("community")),
                new MemberId(row.getString("member")),
                Optional.ofNullable(row.getString("prompt")),
                row.getString("title"),
                row.getString("words"),
                row.getTimestamp("told_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getString("announced")),
                agreed,
                new Review(
                        named(REVIEWS, row.getString("review")),
                        row.getInt("review_round"),
                        Optional.ofNullable(row.getString("reviewed_by")).map(MemberId::new),
                        row.getTimestamp("reviewed_at").toInstant(),
                        row.getString("review_words")),
                others.getOrDefault(id, List.of()));
    }

    private static Optional<Consent> standing(ResultSet row, Where where) throws SQLException {
        String place = place(where);
        int number = row.getInt(place + "_number");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Consent(
                        number,
                        where,
                        shownAs(row.getString(place + "_as"), row.getString(place + "_name")),
                        row.getString(place + "_words"),
                        row.getTimestamp(place + "_at").toInstant(),
                        Optional.empty()));
    }

    private static InIt other(ResultSet row) throws SQLException {
        return new InIt(
                row.getString("story"),
                row.getInt("number"),
                Optional.ofNullable(row.getString("member")).map(MemberId::new),
                row.getString("name"),
                row.getBoolean("by_author"),
                named(ANSWERS, row.getString("answer")),
                row.getString("words"),
                row.getTimestamp("at").toInstant());
    }

    private static String place(Where where) {
        return where.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T named(Map<T, String> names, String written) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(written))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing of a story is " + written));
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
