package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.illuminate.story.InIt;
import org.nobo.illuminate.story.InIt.Answer;

/** Who is named or shown in stories of others, and what they said to it, in {@code in_story}. */
final class OthersInStories {
    private static final StoredWords<Answer> ANSWERS = new StoredWords<>(Map.of(
            Answer.ASKED, "asked",
            Answer.YES, "yes",
            Answer.UNNAMED, "unnamed",
            Answer.NO, "no",
            Answer.NOT_THEM, "notthem"));

    private final Database database;

    OthersInStories(Database database) {
        this.database = database;
    }

    /**
     * Those in the stories that are meant, by story. Few stories have others in them: asked for once for all.
     *
     * @param which follows {@link StoryRow#FROM}
     */
    Map<String, List<InIt>> of(String which, Object... values) {
        return database.with(handle -> handle.select(
                        "select o.* from in_story o where o.story in (select s.id " + StoryRow.FROM + which
                                + ") order by o.story, o.number",
                        values)
                .map((row, context) -> read(row))
                .collect(Collectors.groupingBy(InIt::story)));
    }

    /** Those in all stories of a community, which is quicker to say than those in most of them. */
    Map<String, List<InIt>> in(CommunityId community) {
        return database.with(handle -> handle.select("""
                        select o.* from in_story o join story s on s.id = o.story
                        where s.community = ? order by o.story, o.number""", community.value())
                .map((row, context) -> read(row))
                .collect(Collectors.groupingBy(InIt::story)));
    }

    void keep(InIt other) {
        database.use(handle -> {
            String answer = ANSWERS.of(other.answer());
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

    void drop(InIt other) {
        database.use(handle ->
                handle.execute("delete from in_story where story = ? and number = ?", other.story(), other.number()));
    }

    void forget(MemberId member) {
        database.use(handle -> {
            handle.execute("delete from in_story where member = ? and answer = 'notthem'", member.value());
            handle.execute(
                    "update in_story set member = null, answer = 'unnamed', words = '' where member = ?",
                    member.value());
        });
    }

    private static InIt read(ResultSet row) throws SQLException {
        return new InIt(
                row.getString("story"),
                row.getInt("number"),
                Optional.ofNullable(row.getString("member")).map(MemberId::new),
                row.getString("name"),
                row.getBoolean("by_author"),
                ANSWERS.read(row.getString("answer")),
                row.getString("words"),
                row.getTimestamp("at").toInstant());
    }
}
