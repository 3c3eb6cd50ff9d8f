package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Wrong;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Questions;
import org.nobo.resource.question.Verdict;
import org.nobo.stored.JsonForms;

/** What was asked, in the table {@code question}. */
final class JdbiQuestions implements Questions {
    private static final String SELECT = """
            select id, community, member, asked_at, words, place, found, confidence, sure, verdict, helped, passed_on
            from question
            """;

    private final Database database;

    JdbiQuestions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Question> find(QuestionId id) {
        return database.with(handle -> handle.select(SELECT + "where id = ?", id.value())
                .map((row, context) -> question(row))
                .findOne());
    }

    @Override
    public List<Question> askedBy(MemberId member) {
        return database.with(
                handle -> handle.select(SELECT + "where member = ? order by asked_at desc, id", member.value())
                        .map((row, context) -> question(row))
                        .list());
    }

    @Override
    public Optional<Question> lastBy(MemberId asker, Place place, Instant since) {
        return database.with(handle -> handle.select(
                        SELECT + "where member = ? and place = ? and asked_at >= ? order by asked_at desc, id limit 1",
                        asker.value(),
                        JsonForms.write(Place.class, place),
                        since)
                .map((row, context) -> question(row))
                .findOne());
    }

    @Override
    public List<Question> unanswered(CommunityId community, Instant since, int most) {
        return database.with(handle -> handle.select(SELECT + """
                        where community = ? and asked_at >= ? and verdict <> 'helped'
                              and (not sure or verdict = 'not-quite')
                              and not exists (select 1 from help_wanted w where w.question = question.id and w.helped)
                        order by asked_at desc, id limit ?""", community.value(), since, most)
                .map((row, context) -> question(row))
                .list());
    }

    @Override
    public List<Question> judged(CommunityId community, int most) {
        return database.with(handle -> handle.select(
                        SELECT + "where community = ? and verdict <> 'none' order by asked_at desc, id limit ?",
                        community.value(),
                        most)
                .map((row, context) -> question(row))
                .list());
    }

    @Override
    public void blame(QuestionId id, Wrong reason) {
        database.use(
                handle -> handle.execute("update question set reason = ? where id = ?", reason.stored(), id.value()));
    }

    @Override
    public void keep(Question question) {
        database.use(handle -> handle.execute(
                """
                insert into question (id, community, member, asked_at, words, place, found, confidence, sure, verdict,
                                      helped, passed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                question.id().value(),
                question.community().value(),
                question.asker().value(),
                question.askedAt(),
                question.words(),
                JsonForms.write(Place.class, question.place()),
                EntryRow.listed(question.found().stream().map(EntryId::value).toList()),
                question.confidence(),
                question.sure(),
                question.verdict().stored(),
                question.helped().map(EntryId::value).orElse(null),
                question.passedOn()));
    }

    @Override
    public void judge(QuestionId id, Verdict verdict, Optional<EntryId> helped) {
        database.use(handle -> handle.execute(
                "update question set verdict = ?, helped = ? where id = ?",
                verdict.stored(),
                helped.map(EntryId::value).orElse(null),
                id.value()));
    }

    @Override
    public void passOn(QuestionId id) {
        database.use(handle -> handle.execute("update question set passed_on = true where id = ?", id.value()));
    }

    @Override
    public void growing(QuestionId id) {
        database.use(handle -> handle.execute("update question set growing = true where id = ?", id.value()));
    }

    @Override
    public boolean isGrowing(QuestionId id) {
        return database.with(handle -> handle.select("select growing from question where id = ?", id.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> handle.execute("delete from question where member = ?", member.value()));
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                new QuestionId(row.getString("id")),
                new CommunityId(row.getString("community")),
                new MemberId(row.getString("member")),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("words"),
                JsonForms.read(Place.class, row.getString("place")),
                EntryRow.listed(row.getString("found")).stream()
                        .map(EntryId::new)
                        .toList(),
                row.getDouble("confidence"),
                row.getBoolean("sure"),
                Verdict.ofStored(row.getString("verdict")),
                Optional.ofNullable(row.getString("helped")).map(EntryId::new),
                row.getBoolean("passed_on"));
    }
}
