package org.nobo.store;

import java.time.Instant;
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
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.Early;
import org.nobo.illuminate.story.InIt;
import org.nobo.illuminate.story.Review;
import org.nobo.illuminate.story.Stories;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;
import org.nobo.stored.JsonForms;

/**
 * What members told, in {@code story} and {@code early_answer}; what was agreed to is with {@link Agreements}, who else is in
 * it with {@link OthersInStories}.
 */
final class JdbiStories implements Stories {
    /** Nothing is in the way of showing it where its author agreed. */
    private static final String CLEAR = """
            s.review in ('free', 'accepted')
            and not exists (select 1 from in_story i where i.story = s.id and i.answer in ('asked', 'no'))\s""";

    private final Database database;
    private final Agreements agreements;
    private final OthersInStories others;

    JdbiStories(Database database) {
        this.database = database;
        this.agreements = new Agreements(database);
        this.others = new OthersInStories(database);
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
        String which =
                "where s.community = ? and " + place + ".number is not null order by " + place + ".given_at desc, s.id";
        return select(which, others.in(community), community.value()).stream()
                .filter(story -> story.shown(where).isPresent())
                .toList();
    }

    @Override
    public List<Story> toReview(CommunityId community) {
        return select("where s.community = ? and s.review = 'waiting' order by s.reviewed_at, s.id", community.value());
    }

    @Override
    public Optional<Instant> pagesChanged(CommunityId community) {
        return new PagesChanged(database).in(community);
    }

    private List<Story> select(String which, Object... values) {
        return select(which, others.of(which, values), values);
    }

    private List<Story> select(String which, Map<String, List<InIt>> inThem, Object... values) {
        return database.with(handle -> handle.select(StoryRow.SELECT + which, values)
                .map((row, context) -> StoryRow.read(row, inThem))
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
        return agreements.consents(id);
    }

    @Override
    public void agree(String id, Consent consent) {
        agreements.agree(id, consent);
    }

    @Override
    public void withdraw(String id, Set<Where> places, Instant at) {
        agreements.withdraw(id, places, at);
    }

    @Override
    public boolean review(String id, Review from, Review to) {
        return database.with(handle -> handle.execute(
                        """
                        update story set review = ?, review_round = ?, reviewed_by = ?, reviewed_at = ?, review_words = ?
                        where id = ? and review = ? and review_round = ?""",
                        StoryRow.REVIEWS.of(to.stage()),
                        to.round(),
                        to.by().map(MemberId::value).orElse(null),
                        to.at(),
                        to.words(),
                        id,
                        StoryRow.REVIEWS.of(from.stage()),
                        from.round())
                == 1);
    }

    @Override
    public void keep(InIt other) {
        others.keep(other);
    }

    @Override
    public void drop(InIt other) {
        others.drop(other);
    }

    @Override
    public void drop(String id) {
        database.use(handle -> {
            handle.execute("delete from agreement where story = ?", id);
            handle.execute("delete from in_story where story = ?", id);
            handle.execute("delete from picture where story = ?", id);
            handle.execute("delete from retold where story = ?", id);
            handle.execute("delete from story where id = ?", id);
        });
    }

    @Override
    public void forgetIn(MemberId member) {
        database.use(handle -> {
            handle.execute(
                    "update story set announced = null where id in (select story from in_story where member = ?)",
                    member.value());
            handle.execute("delete from early_answer where member = ?", member.value());
            handle.execute("delete from retold where member = ?", member.value());
            handle.execute("update story set reviewed_by = null where reviewed_by = ?", member.value());
        });
        others.forget(member);
    }
}
