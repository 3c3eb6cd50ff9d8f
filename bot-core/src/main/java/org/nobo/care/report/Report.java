package org.nobo.care.report;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;

/**
 * Something a member told those who look after the community.
 *
 * @param named whether its readers see who told it
 * @param step counts what was done with it; who presses a button of an earlier step comes too late
 * @param by who has taken it on
 * @param about whom it is about, as far as they are named: they never get it
 * @param readers to whom it was given
 * @param keptFrom leaders who came with another community after it was told: it was not told to them
 */
public record Report(
        String id,
        CommunityId community,
        MemberId reporter,
        boolean named,
        String words,
        Stage stage,
        int step,
        Optional<MemberId> by,
        Instant toldAt,
        Set<MemberId> about,
        Set<MemberId> readers,
        Set<MemberId> keptFrom) {
    public static final int LONGEST = 3_000;
    static final String PREFIX = "report";

    public Report {
        about = Set.copyOf(about);
        readers = Set.copyOf(readers);
        keptFrom = Set.copyOf(keptFrom);
    }

    /** One that was told just now. */
    public Report(
            String id,
            CommunityId community,
            MemberId reporter,
            boolean named,
            String words,
            Stage stage,
            int step,
            Optional<MemberId> by,
            Instant toldAt,
            Set<MemberId> about,
            Set<MemberId> readers) {
        this(id, community, reporter, named, words, stage, step, by, toldAt, about, readers, Set.of());
    }

    /** The one alarm by which it is remembered, and at last forgotten. */
    String alarm() {
        return PREFIX + "/" + id;
    }

    /** Whether this leader may read it: it is not about them, does not name them, is not their own, and was told to them. */
    boolean mayGoTo(Member leader) {
        return !about.contains(leader.id())
                && !keptFrom.contains(leader.id())
                && !reporter.equals(leader.id())
                && !names(words, leader);
    }

    /** Whether somebody's name stands in these words, as a word of its own. */
    static boolean names(String words, Member somebody) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{Nd}])" + Pattern.quote(somebody.name()) + "(?![\\p{L}\\p{Nd}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words)
                .find();
    }

    /** {@code report/<what>/<id>/<step>}. */
    String choice(String what) {
        return PREFIX + "/" + what + "/" + id + "/" + step;
    }

    /**
     * Under which something is written about it.
     *
     * @param number of what was ever written about it, from 1
     */
    String message(int number) {
        return PREFIX + "/" + id + "/" + number;
    }

    Report moved(Stage to, Optional<MemberId> whom) {
        return new Report(id, community, reporter, named, words, to, step + 1, whom, toldAt, about, readers, keptFrom);
    }
}
