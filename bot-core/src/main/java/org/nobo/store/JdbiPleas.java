package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.resource.helping.Plea;
import org.nobo.resource.helping.Pleas;
import org.nobo.resource.helping.Readiness;
import org.nobo.resource.helping.Stage;
import org.nobo.resource.question.QuestionId;

/** Questions on their way to people, in {@code help_wanted}, {@code help_offer}, {@code help_said}, {@code help_readiness}. */
final class JdbiPleas implements Pleas {
    private static final String SELECT = """
            select w.question, w.community, w.asker_member, q.words, w.helper_member, w.stage, w.in_channel, w.helped,
                   w.asked_at, w.changed_at
            from help_wanted w join question q on q.id = w.question\s""";
    private static final int REMEMBERED = 500;

    private final Database database;

    JdbiPleas(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Plea> find(QuestionId question) {
        return select("where w.question = ?", question.value()).stream().findFirst();
    }

    @Override
    public Optional<Plea> inThread(String thread) {
        return select("where w.thread = ?", thread).stream().findFirst();
    }

    @Override
    public List<Plea> waiting(CommunityId community) {
        return select(
                "where w.community = ? and w.stage <> 'closed' order by w.asked_at, w.question", community.value());
    }

    @Override
    public List<Plea> of(MemberId asker) {
        return select("where w.asker_member = ? order by w.asked_at desc, w.question", asker.value());
    }

    @Override
    public List<Plea> with(MemberId helper) {
        return select(
                "where w.helper_member = ? and w.stage <> 'closed' order by w.asked_at, w.question", helper.value());
    }

    @Override
    public List<Plea> helped(CommunityId community) {
        return select(
                "where w.community = ? and w.stage = 'closed' and w.helped order by w.changed_at desc limit ?",
                community.value(),
                REMEMBERED);
    }

    private List<Plea> select(String which, Object... values) {
        return database.with(handle -> handle.select(SELECT + which, values)
                .map((row, context) -> plea(row))
                .list());
    }

    private static Plea plea(ResultSet row) throws SQLException {
        return new Plea(
                new QuestionId(row.getString("question")),
                new CommunityId(row.getString("community")),
                new MemberId(row.getString("asker_member")),
                row.getString("words"),
                Optional.ofNullable(row.getString("helper_member")).map(MemberId::new),
                Stage.ofStored(row.getString("stage")),
                row.getBoolean("in_channel"),
                row.getBoolean("helped"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    @Override
    public void keep(Plea plea) {
        database.use(handle -> {
            int changed = handle.execute(
                    """
                    update help_wanted set helper_member = ?, stage = ?, in_channel = ?, helped = ?, changed_at = ?
                    where question = ?""",
                    plea.helper().map(MemberId::value).orElse(null),
                    plea.stage().stored(),
                    plea.inChannel(),
                    plea.helped(),
                    plea.changedAt(),
                    plea.question().value());
            if (changed == 0) {
                handle.execute(
                        """
                        insert into help_wanted (question, community, asker_member, helper_member, stage, in_channel,
                                                 helped, asked_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        plea.question().value(),
                        plea.community().value(),
                        plea.asker().value(),
                        plea.helper().map(MemberId::value).orElse(null),
                        plea.stage().stored(),
                        plea.inChannel(),
                        plea.helped(),
                        plea.askedAt(),
                        plea.changedAt());
            }
        });
    }

    @Override
    public void standsIn(QuestionId question, String thread) {
        database.use(handle ->
                handle.execute("update help_wanted set thread = ? where question = ?", thread, question.value()));
    }

    @Override
    public void offered(QuestionId question, Offer offer) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update help_offer set reply = ?, at = ? where question = ? and member = ?",
                    offer.reply().stored(),
                    offer.at(),
                    question.value(),
                    offer.member().value());
            if (changed == 0) {
                handle.execute(
                        "insert into help_offer (reply, at, question, member) values (?, ?, ?, ?)",
                        offer.reply().stored(),
                        offer.at(),
                        question.value(),
                        offer.member().value());
            }
        });
    }

    @Override
    public List<Offer> offers(QuestionId question) {
        return database.with(handle -> handle.select(
                        "select member, reply, at from help_offer where question = ? order by at, member",
                        question.value())
                .map((row, context) -> new Offer(
                        new MemberId(row.getString("member")),
                        OfferReply.ofStored(row.getString("reply")),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    @Override
    public int asks(MemberId member, Instant since) {
        return database.with(handle -> handle.select(
                        "select count(*) from help_offer where member = ? and at >= ?", member.value(), since)
                .mapTo(int.class)
                .one());
    }

    @Override
    public void said(QuestionId question, MemberId by, String words, Instant at) {
        database.use(handle -> handle.execute("""
                insert into help_said (question, number, member, words, at)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ? from help_said where question = ?""", question.value(), by.value(), words, at, question.value()));
    }

    @Override
    public List<Said> said(QuestionId question) {
        return database.with(handle -> handle.select(
                        "select member, words, at from help_said where question = ? order by number", question.value())
                .map((row, context) -> new Said(
                        new MemberId(row.getString("member")),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    @Override
    public Readiness readiness(MemberId member) {
        return database.with(
                handle -> handle.select("select ready from help_readiness where member = ?", member.value())
                        .map((row, context) -> Readiness.ofStored(row.getString("ready")))
                        .findOne()
                        .orElse(Readiness.NOT_ASKED));
    }

    @Override
    public List<MemberId> ready(CommunityId community) {
        return database.with(handle -> handle.select(
                        "select member from help_readiness where community = ? and ready = 'yes' order by member",
                        community.value())
                .map((row, context) -> new MemberId(row.getString("member")))
                .list());
    }

    @Override
    public void ready(Member member, Readiness readiness, Instant at) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update help_readiness set ready = ?, at = ? where member = ?",
                    readiness.stored(),
                    at,
                    member.id().value());
            if (changed == 0) {
                handle.execute(
                        "insert into help_readiness (ready, at, member, community) values (?, ?, ?, ?)",
                        readiness.stored(),
                        at,
                        member.id().value(),
                        member.community().value());
            }
        });
    }

    @Override
    public List<String> saidBy(MemberId member) {
        return database.with(handle -> handle.select(
                        "select words from help_said where member = ? order by at, question, number", member.value())
                .mapTo(String.class)
                .list());
    }

    /** Numbers of what was said stay free where somebody's words are taken out of the middle; the highest goes on. */
    @Override
    public void forget(MemberId member) {
        database.use(handle -> {
            of(member).forEach(plea -> {
                handle.execute(
                        "delete from help_offer where question = ?",
                        plea.question().value());
                handle.execute(
                        "delete from help_said where question = ?",
                        plea.question().value());
                handle.execute(
                        "delete from help_wanted where question = ?",
                        plea.question().value());
            });
            handle.execute("delete from help_offer where member = ?", member.value());
            handle.execute("delete from help_said where member = ?", member.value());
            handle.execute("""
                    update help_wanted set helper_member = null,
                           stage = case when stage in ('offered', 'claimed') then 'open' else stage end
                    where helper_member = ?""", member.value());
            handle.execute("delete from help_readiness where member = ?", member.value());
        });
    }
}
