package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.ValueLines;
import org.nobo.name.workshop.Asked;
import org.nobo.name.workshop.Bundle;
import org.nobo.name.workshop.Contribution;
import org.nobo.name.workshop.Draft;
import org.nobo.name.workshop.Part;
import org.nobo.name.workshop.Quorum;
import org.nobo.name.workshop.Remark;
import org.nobo.name.workshop.Rules;
import org.nobo.name.workshop.Stage;
import org.nobo.name.workshop.Vote;
import org.nobo.name.workshop.Workshop;
import org.nobo.name.workshop.Workshops;
import org.nobo.stored.JsonForms;

/**
 * Naming workshops, in {@code workshop} and its sisters; what is said before a proposal is with {@link Contributions}, what is
 * said about it with {@link Ballots}.
 */
final class JdbiWorkshops implements Workshops {
    private final Database database;
    private final Contributions contributions;
    private final Ballots ballots;

    JdbiWorkshops(Database database) {
        this.database = database;
        this.contributions = new Contributions(database);
        this.ballots = new Ballots(database);
    }

    @Override
    public Optional<Workshop> find(String id) {
        return select("where id = ?", id);
    }

    @Override
    public Optional<Workshop> find(String id, boolean held) {
        return select(held ? "where id = ? for update" : "where id = ?", id);
    }

    @Override
    public Optional<Workshop> latest(CommunityId community) {
        return select("where community = ? order by began_at desc, id limit 1", community.value());
    }

    private Optional<Workshop> select(String which, Object... values) {
        return database.with(handle -> handle.select("select * from workshop " + which, values)
                .map((row, context) -> workshop(row))
                .findFirst());
    }

    private static Workshop workshop(ResultSet row) throws SQLException {
        return new Workshop(
                row.getString("id"),
                new CommunityId(row.getString("community")),
                Stage.ofWord(row.getString("stage")),
                row.getInt("step"),
                row.getInt("round"),
                new Rules(
                        row.getInt("gather_days"),
                        row.getInt("comment_days"),
                        row.getInt("vote_days"),
                        row.getBoolean("named"),
                        Quorum.read(row.getString("quorum")).orElseThrow()),
                (Place.Channel) JsonForms.read(Place.class, row.getString("channel")),
                row.getTimestamp("began_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("moved_member")).map(MemberId::new));
    }

    @Override
    public void begin(Workshop workshop) {
        Rules rules = workshop.rules();
        database.use(handle -> handle.execute(
                """
                insert into workshop (id, community, stage, step, round, gather_days, comment_days, vote_days, named,
                                      quorum, channel, began_at, due_at, moved_member)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                workshop.id(),
                workshop.community().value(),
                workshop.stage().word(),
                workshop.step(),
                workshop.round(),
                rules.gatherDays(),
                rules.commentDays(),
                rules.voteDays(),
                rules.named(),
                rules.quorum().written(),
                JsonForms.write(Place.class, workshop.channel()),
                workshop.began(),
                workshop.due().orElse(null),
                workshop.movedBy().map(MemberId::value).orElse(null)));
    }

    @Override
    public boolean move(Workshop from, Workshop to) {
        Instant due = to.due().orElse(null);
        return database.with(handle -> handle.execute(
                        """
                        update workshop set stage = ?, step = ?, round = ?, due_at = ?, moved_member = ?
                        where id = ? and step = ?""",
                        to.stage().word(),
                        to.step(),
                        to.round(),
                        due,
                        to.movedBy().map(MemberId::value).orElse(null),
                        from.id(),
                        from.step()))
                > 0;
    }

    @Override
    public Optional<Part> part(String workshop, MemberId member) {
        return partsWhere("workshop = ? and member = ?", workshop, member.value()).stream()
                .findFirst();
    }

    @Override
    public List<Part> parts(String workshop) {
        return partsWhere("workshop = ? order by member", workshop);
    }

    private List<Part> partsWhere(String which, Object... values) {
        return database.with(handle -> handle.select("select * from workshop_part where " + which, values)
                .map((row, context) -> new Part(
                        row.getString("workshop"),
                        new MemberId(row.getString("member")),
                        row.getInt("times"),
                        row.getBoolean("quotable"),
                        row.getBoolean("quiet")))
                .list());
    }

    @Override
    public void keep(Part part) {
        String member = part.member().value();
        database.use(handle -> {
            handle.execute("""
                    insert into workshop_part (workshop, member, times, quotable, quiet) values (?, ?, 0, false, false)
                    on conflict do nothing""", part.workshop(), member);
            handle.execute(
                    "update workshop_part set times = ?, quotable = ?, quiet = ? where workshop = ? and member = ?",
                    part.times(),
                    part.quotable(),
                    part.quiet(),
                    part.workshop(),
                    member);
        });
    }

    @Override
    public List<Contribution> said(String workshop) {
        return contributions.said(workshop);
    }

    @Override
    public void say(String workshop, MemberId member, Asked asked, String words) {
        contributions.say(workshop, member, asked, words);
    }

    @Override
    public void unsay(String workshop, MemberId member) {
        contributions.unsay(workshop, member);
    }

    @Override
    public void number(List<Contribution> inOrder) {
        contributions.number(inOrder);
    }

    @Override
    public List<Bundle> bundles(String workshop) {
        return contributions.bundles(workshop);
    }

    @Override
    public void bundle(String workshop, List<Bundle> bundles, Map<Integer, Integer> bundleOfNumber) {
        contributions.bundle(workshop, bundles, bundleOfNumber);
    }

    @Override
    public void keep(Bundle bundle) {
        contributions.keep(bundle);
    }

    @Override
    public List<Draft> drafts(String workshop) {
        ValuesCatalogue cards = ValuesCatalogue.in(Locale.ENGLISH);
        return database.with(handle -> handle.select(
                        "select * from workshop_draft where workshop = ? order by number desc", workshop)
                .map((row, context) -> new Draft(
                        workshop,
                        row.getInt("number"),
                        new Charter(
                                row.getString("name"),
                                row.getString("purpose"),
                                ValueLines.read(row.getString("lines"), cards).values()),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    @Override
    public void propose(Draft draft) {
        database.use(handle -> handle.execute(
                "insert into workshop_draft (workshop, number, name, purpose, lines, at) values (?, ?, ?, ?, ?, ?)",
                draft.workshop(),
                draft.number(),
                draft.charter().name(),
                draft.charter().purpose(),
                ValueLines.written(draft.charter().values()),
                draft.at()));
    }

    @Override
    public List<Remark> remarks(String workshop) {
        return ballots.remarks("workshop = ?", workshop);
    }

    @Override
    public List<Remark> remarksBy(MemberId member) {
        return ballots.remarks("member = ?", member.value());
    }

    @Override
    public void keep(Remark remark) {
        ballots.keep(remark);
    }

    @Override
    public List<Vote> votes(String workshop, int round) {
        return ballots.votes("workshop = ? and round = ?", workshop, round);
    }

    @Override
    public void vote(Vote vote) {
        ballots.vote(vote);
    }

    @Override
    public void seal(String workshop, int round) {
        ballots.seal(workshop, round);
    }

    @Override
    public List<Own> own(MemberId member) {
        List<Own> own = new ArrayList<>();
        contributions.by(member).forEach(words -> own.add(new Own("workshop.held.said", words)));
        remarksBy(member).forEach(remark -> own.add(new Own("workshop.held.remark", remark.words())));
        ballots.votes("member = ?", member.value())
                .forEach(vote -> own.add(new Own(
                        "workshop.held.vote." + vote.ballot().word(),
                        vote.words().isEmpty() ? "\u2713" : vote.words())));
        return own;
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> {
            handle.execute("delete from workshop_part where member = ?", member.value());
            handle.execute("update workshop set moved_member = null where moved_member = ?", member.value());
        });
        contributions.forget(member);
        ballots.forget(member);
    }
}
