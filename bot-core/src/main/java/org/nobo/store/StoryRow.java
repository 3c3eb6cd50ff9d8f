package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.InIt;
import org.nobo.illuminate.story.Review;
import org.nobo.illuminate.story.Review.Stage;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;

/** A story as its rows hold it: beside it stands, for each place, what its author agreed to. */
final class StoryRow {
    static final StoredWords<Stage> REVIEWS = new StoredWords<>(Map.of(
            Stage.FREE, "free",
            Stage.WAITING, "waiting",
            Stage.ACCEPTED, "accepted",
            Stage.MORE, "more",
            Stage.DECLINED, "declined"));

    /** {@code s} is the story; {@code h}, {@code p} and {@code r} what was agreed to for here, the pages and the press. */
    static final String FROM = """
            from story s
                left join agreement h on h.story = s.id and h.place = 'here' and h.withdrawn_at is null
                left join agreement p on p.story = s.id and p.place = 'pages' and p.withdrawn_at is null
                left join agreement r on r.story = s.id and r.place = 'press' and r.withdrawn_at is null\s""";

    static final String SELECT = """
            select s.id, s.community, s.member, s.prompt, s.title, s.words, s.told_at, s.changed_at, s.announced,
                   s.review, s.review_round, s.reviewed_by, s.reviewed_at, s.review_words,
                   h.number as here_number, h.shown_as as here_as, h.name as here_name, h.words as here_words,
                   h.given_at as here_at,
                   p.number as pages_number, p.shown_as as pages_as, p.name as pages_name, p.words as pages_words,
                   p.given_at as pages_at,
                   r.number as press_number, r.shown_as as press_as, r.name as press_name, r.words as press_words,
                   r.given_at as press_at
            """ + FROM;

    private StoryRow() {}

    /** @param others who else is in stories, by story */
    static Story read(ResultSet row, Map<String, List<InIt>> others) throws SQLException {
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
                        REVIEWS.read(row.getString("review")),
                        row.getInt("review_round"),
                        Optional.ofNullable(row.getString("reviewed_by")).map(MemberId::new),
                        row.getTimestamp("reviewed_at").toInstant(),
                        row.getString("review_words")),
                others.getOrDefault(id, List.of()));
    }

    private static Optional<Consent> standing(ResultSet row, Where where) throws SQLException {
        String place = Agreements.written(where);
        int number = row.getInt(place + "_number");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Consent(
                        number,
                        where,
                        Agreements.shownAs(row.getString(place + "_as"), row.getString(place + "_name")),
                        row.getString(place + "_words"),
                        row.getTimestamp(place + "_at").toInstant(),
                        Optional.empty()));
    }
}
