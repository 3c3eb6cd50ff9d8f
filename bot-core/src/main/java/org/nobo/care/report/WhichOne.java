package org.nobo.care.report;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.words.when.Written;

/** Says which report a message is about where there are several: by when it was told, and by nothing of what it is. */
record WhichOne(Reports reports) {

    /** For a leader who was given others that are not over: the day, for the hour could say whom it is from. */
    Text toReader(Report report, Turn theirs) {
        boolean others = reports.open(report.community()).stream()
                .anyMatch(other -> !other.id().equals(report.id())
                        && other.readers().contains(theirs.member().id()));
        return others
                ? theirs.say("report.which", "day", Written.day(told(report, theirs), theirs.words()))
                : Text.EMPTY;
    }

    /** For whoever told it, and others too. */
    Text toReporter(Report report, Turn theirs) {
        if (reports.by(report.reporter()).size() < 2) {
            return Text.EMPTY;
        }
        ZonedDateTime told = told(report, theirs);
        return theirs.say(
                "report.which.mine",
                "day",
                Written.day(told, theirs.words()),
                "time",
                Written.time(told, theirs.words()));
    }

    private static ZonedDateTime told(Report report, Turn theirs) {
        return report.toldAt().atZone(theirs.member().zone().orElse(ZoneOffset.UTC));
    }
}
