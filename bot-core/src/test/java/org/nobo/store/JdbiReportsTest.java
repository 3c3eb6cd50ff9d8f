package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nobo.care.report.Note;
import org.nobo.care.report.Report;
import org.nobo.care.report.Reports;
import org.nobo.care.report.Stage;
import org.nobo.care.report.Written;
import org.nobo.community.Member;

final class JdbiReportsTest extends OnEveryDatabase {

    private Report tells(String id, Member reporter, Member about, Member reader) {
        Report report = new Report(
                id,
                MAKERS,
                reporter.id(),
                true,
                "It was loud.",
                Stage.OPEN,
                1,
                Optional.empty(),
                NOW,
                Set.of(about.id()),
                Set.of(reader.id()));
        store.reports().tell(report);
        return report;
    }

    @Test
    void a_report_comes_back_as_it_is_and_moves_once_from_a_step() {
        Member ann = arrives(MAKERS, "ann");
        Member eve = arrives(MAKERS, "eve");
        Member sam = arrives(MAKERS, "sam");
        Reports reports = store.reports();
        Report report = tells("r1", ann, sam, eve);
        assertThat(reports.find("r1")).contains(report);
        assertThat(reports.by(ann.id())).containsExactly(report);
        for (Stage stage : Stage.values()) {
            Report before = reports.find("r1").orElseThrow();
            Report moved = new Report(
                    "r1",
                    MAKERS,
                    ann.id(),
                    true,
                    "It was loud.",
                    stage,
                    before.step() + 1,
                    Optional.of(eve.id()),
                    NOW,
                    before.about(),
                    before.readers());
            assertThat(reports.move(before, moved)).isTrue();
            assertThat(reports.move(before, moved)).isFalse();
            assertThat(reports.find("r1")).contains(moved);
        }
        assertThat(reports.open(MAKERS)).isEmpty();
        assertThat(reports.takenBy(eve.id())).hasSize(1);
    }

    @Test
    void of_who_is_forgotten_nothing_is_left_in_what_they_told_read_or_took_on() {
        Member ann = arrives(MAKERS, "ann");
        Member eve = arrives(MAKERS, "eve");
        Member sam = arrives(MAKERS, "sam");
        Reports reports = store.reports();
        tells("r1", ann, sam, eve);
        reports.give("r1", eve.id());
        reports.note("r1", new Note(true, "And long."));
        reports.note("r1", new Note(false, "Where?"));
        assertThat(reports.notes("r1")).containsExactly(new Note(true, "And long."), new Note(false, "Where?"));
        reports.forget(sam.id());
        reports.forget(eve.id());
        assertThat(reports.find("r1").orElseThrow())
                .matches(report -> report.about().isEmpty() && report.readers().isEmpty());
        reports.forget(ann.id());
        assertThat(reports.find("r1")).isEmpty();
        assertThat(reports.notes("r1")).isEmpty();
    }

    @Test
    void all_that_was_written_about_a_report_is_known_and_goes_with_it() {
        Member ann = arrives(MAKERS, "ann");
        Member eve = arrives(MAKERS, "eve");
        Member sam = arrives(MAKERS, "sam");
        Reports reports = store.reports();
        tells("r1", ann, sam, eve);
        Written first = new Written("report/r1/1", eve.id());
        Written other = new Written("report/r1/2", ann.id());
        reports.wrote("r1", first);
        reports.wrote("r1", first);
        reports.wrote("r1", other);
        assertThat(reports.written("r1")).containsExactly(first, other);
        assertThat(reports.writtenTo(eve.id())).containsExactly(first);
        reports.unwrote("r1", first);
        assertThat(reports.written("r1")).containsExactly(other);
        reports.drop("r1");
        assertThat(reports.writtenTo(ann.id())).isEmpty();
    }
}
