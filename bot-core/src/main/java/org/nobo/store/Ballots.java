package org.nobo.store;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.name.workshop.Ballot;
import org.nobo.name.workshop.Readers;
import org.nobo.name.workshop.Remark;
import org.nobo.name.workshop.Vote;

/** What was said and voted about proposals, in {@code workshop_remark} and {@code workshop_vote}. */
final class Ballots {
    private final Database database;

    Ballots(Database database) {
        this.database = database;
    }

    List<Remark> remarks(String which, Object... values) {
        return database.with(handle -> handle.select(
                        "select * from workshop_remark where " + which + " order by at, id", values)
                .map((row, context) -> new Remark(
                        row.getString("id"),
                        row.getString("workshop"),
                        row.getInt("draft"),
                        new MemberId(row.getString("member")),
                        row.getString("words"),
                        Readers.ofWord(row.getString("readers")),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    void keep(Remark remark) {
        database.use(handle -> handle.execute(
                """
                insert into workshop_remark (id, workshop, draft, member, words, readers, at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                remark.id(),
                remark.workshop(),
                remark.draft(),
                remark.member().value(),
                remark.words(),
                remark.readers().word(),
                remark.at()));
    }

    /** In an order that tells nothing of who voted when. */
    List<Vote> votes(String which, Object... values) {
        return database.with(handle -> handle.select(
                        "select * from workshop_vote where " + which + " order by id", values)
                .map((row, context) -> new Vote(
                        row.getString("id"),
                        row.getString("workshop"),
                        row.getInt("round"),
                        Optional.ofNullable(row.getString("member")).map(MemberId::new),
                        Ballot.ofWord(row.getString("ballot")),
                        row.getString("words"),
                        row.getBoolean("shown")))
                .list());
    }

    void vote(Vote vote) {
        String member = vote.member().map(MemberId::value).orElse(null);
        database.use(handle -> {
            int changed = handle.execute(
                    """
                    update workshop_vote set ballot = ?, words = ?, shown = ?
                    where workshop = ? and round = ? and member = ?""", vote.ballot().word(), vote.words(), vote.shown(), vote.workshop(), vote.round(), member);
            if (changed == 0) {
                handle.execute(
                        """
                        insert into workshop_vote (id, workshop, round, member, ballot, words, shown)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                        vote.id(),
                        vote.workshop(),
                        vote.round(),
                        member,
                        vote.ballot().word(),
                        vote.words(),
                        vote.shown());
            }
        });
    }

    void seal(String workshop, int round) {
        database.use(handle -> handle.execute(
                "update workshop_vote set member = null where workshop = ? and round = ?", workshop, round));
    }

    void forget(MemberId member) {
        database.use(handle -> {
            handle.execute("delete from workshop_remark where member = ?", member.value());
            handle.execute("delete from workshop_vote where member = ?", member.value());
        });
    }
}
