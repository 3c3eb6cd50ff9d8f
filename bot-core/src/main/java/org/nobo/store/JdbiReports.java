package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nobo.care.report.Note;
import org.nobo.care.report.Report;
import org.nobo.care.report.Reports;
import org.nobo.care.report.Stage;
import org.nobo.care.report.Written;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/** Private reports, in {@code report} and its sisters. */
final class JdbiReports implements Reports {
    private static final List<String> SISTERS =
            List.of("report_about_member", "report_reader", "report_kept_from_member", "report_note", "report_message");

    private final Database database;

    JdbiReports(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Report> find(String id) {
        return select("where id = ?", id).stream().findFirst();
    }

    @Override
    public List<Report> open(CommunityId community) {
        return select("where community = ? and stage <> 'ended' order by told_at, id", community.value());
    }

    @Override
    public List<Report> by(MemberId reporter) {
        return select("where member = ? order by told_at desc, id", reporter.value());
    }

    @Override
    public List<Report> takenBy(MemberId leader) {
        return select("where leader_member = ? order by told_at, id", leader.value());
    }

    private List<Report> select(String which, Object... values) {
        return database.with(handle -> handle.select("select * from report " + which, values)
                .map((row, context) -> report(handle, row))
                .list());
    }

    private static Report report(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Report(
                id,
                new CommunityId(row.getString("community")),
                new MemberId(row.getString("member")),
                row.getBoolean("named"),
                row.getString("words"),
                Stage.ofWord(row.getString("stage")),
                row.getInt("step"),
                Optional.ofNullable(row.getString("leader_member")).map(MemberId::new),
                row.getTimestamp("told_at").toInstant(),
                members(handle, "report_about_member", id),
                members(handle, "report_reader", id),
                members(handle, "report_kept_from_member", id));
    }

    private static Set<MemberId> members(Handle handle, String table, String report) {
        return handle
                .select("select member from " + table + " where report = ?", report)
                .map((row, context) -> new MemberId(row.getString("member")))
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public void tell(Report report) {
        database.use(handle -> {
            handle.execute(
                    """
                    insert into report (id, community, member, named, words, stage, step, leader_member, told_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    report.id(),
                    report.community().value(),
                    report.reporter().value(),
                    report.named(),
                    report.words(),
                    report.stage().word(),
                    report.step(),
                    report.by().map(MemberId::value).orElse(null),
                    report.toldAt());
            for (MemberId member : report.about()) {
                handle.execute(
                        "insert into report_about_member (report, member) values (?, ?)", report.id(), member.value());
            }
        });
        report.readers().forEach(reader -> give(report.id(), reader));
    }

    @Override
    public boolean move(Report from, Report to) {
        return database.with(handle -> handle.execute(
                        "update report set stage = ?, step = ?, leader_member = ? where id = ? and step = ?",
                        to.stage().word(),
                        to.step(),
                        to.by().map(MemberId::value).orElse(null),
                        from.id(),
                        from.step()))
                > 0;
    }

    @Override
    public void give(String report, MemberId reader) {
        database.use(handle -> handle.execute(
                "insert into report_reader (report, member) values (?, ?) on conflict do nothing",
                report,
                reader.value()));
    }

    @Override
    public List<Note> notes(String report) {
        return database.with(handle -> handle.select(
                        "select by_reporter, words from report_note where report = ? order by number", report)
                .map((row, context) -> new Note(row.getBoolean("by_reporter"), row.getString("words")))
                .list());
    }

    @Override
    public List<Written> written(String report) {
        return messages("where not gone and report = ?", report);
    }

    @Override
    public List<Written> writtenTo(MemberId member) {
        return messages("where not gone and member = ?", member.value());
    }

    private List<Written> messages(String which, String value) {
        return database.with(handle -> handle.select(
                        "select name, member from report_message " + which + " order by name", value)
                .map((row, context) -> new Written(row.getString("name"), new MemberId(row.getString("member"))))
                .list());
    }

    @Override
    public int countWritten(String report) {
        return database.with(handle -> handle.select("select count(*) from report_message where report = ?", report)
                .mapTo(int.class)
                .one());
    }

    @Override
    public void wrote(String report, Written message) {
        database.use(handle -> handle.execute(
                "insert into report_message (report, name, member) values (?, ?, ?) on conflict do nothing",
                report,
                message.name(),
                message.to().value()));
    }

    @Override
    public void unwrote(String report, Written message) {
        database.use(handle -> handle.execute(
                "update report_message set gone = true where report = ? and name = ?", report, message.name()));
    }

    @Override
    public void note(String report, Note note) {
        database.use(handle -> handle.execute("""
                insert into report_note (report, number, by_reporter, words)
                select ?, coalesce(max(number), 0) + 1, ?, ? from report_note where report = ?""", report, note.byReporter(), note.words(), report));
    }

    @Override
    public void drop(String report) {
        database.use(handle -> {
            SISTERS.forEach(table -> handle.execute("delete from " + table + " where report = ?", report));
            handle.execute("delete from report where id = ?", report);
        });
    }

    @Override
    public void forget(MemberId member) {
        by(member).forEach(report -> drop(report.id()));
        database.use(handle -> {
            handle.execute("delete from report_about_member where member = ?", member.value());
            handle.execute("delete from report_reader where member = ?", member.value());
            handle.execute("update report_message set member = null, gone = true where member = ?", member.value());
            handle.execute("delete from report_kept_from_member where member = ?", member.value());
            handle.execute("update report set leader_member = null where leader_member = ?", member.value());
        });
    }
}
