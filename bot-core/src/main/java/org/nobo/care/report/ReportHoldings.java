package org.nobo.care.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What a member told in private, and what they took on. Nobody sees here that something was told about them. */
public final class ReportHoldings implements Holdings {
    private final Reports reports;

    public ReportHoldings(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Set<String> tables() {
        return Set.of("report", "report_about_member", "report_reader", "report_kept_from_member", "report_message");
    }

    @Override
    public List<Held> about(MemberId member) {
        List<Held> held = new ArrayList<>();
        for (Report report : reports.by(member)) {
            held.add(new Held("report.held", report.words()));
            reports.notes(report.id()).stream()
                    .filter(Note::byReporter)
                    .forEach(note -> held.add(new Held("report.held", note.words())));
        }
        return held;
    }

    @Override
    public List<Action> takeBack(MemberId member) {
        Stream<Written> theirOwn = reports.by(member).stream().flatMap(report -> reports.written(report.id()).stream());
        return Stream.concat(theirOwn, reports.writtenTo(member).stream())
                .map(Written::name)
                .distinct()
                .<Action>map(Action.Delete::new)
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        reports.forget(member);
    }
}
