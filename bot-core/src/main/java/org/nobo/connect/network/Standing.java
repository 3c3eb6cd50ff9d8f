package org.nobo.connect.network;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.MemberId;

/** Where somebody stands among the others, as far as a kind thing can be done about it. No order of merit. */
enum Standing {
    /** Connected with nobody yet. */
    ALONE,
    /** Connected with one. */
    ONE,
    /** Was connected, and has not been heard of for a quarter of a year. */
    DRIFTING,
    /** In touch with several circles that have little to do with each other. */
    BRIDGE,
    /** Lately in touch with more and more people. */
    EMERGING;

    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Duration LATELY = Duration.ofDays(60);
    private static final int MANY_LATELY = 3;
    private static final int CIRCLE = 3;
    private static final int CIRCLES = 3;

    /** The part of its words and buttons. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAtTheEdge() {
        return this == ALONE || this == ONE || this == DRIFTING;
    }

    /** At most one thing is said of anybody: the one most can be done about. */
    static Optional<Standing> of(MemberId member, Web web, Signals signals, Instant now) {
        int ties = web.degree(member);
        List<Instant> signs = signals.of(member);
        Instant last = signs.stream().max(Instant::compareTo).orElse(Instant.EPOCH);
        if (ties == 0) {
            return Optional.of(ALONE);
        }
        if (last.isBefore(now.minus(QUARTER))) {
            return Optional.of(DRIFTING);
        }
        if (ties == 1) {
            return Optional.of(ONE);
        }
        long lately = signs.stream().filter(at -> at.isAfter(now.minus(LATELY))).count();
        long before = signs.stream()
                .filter(at -> !at.isAfter(now.minus(LATELY)) && at.isAfter(now.minus(LATELY.multipliedBy(2))))
                .count();
        if (lately >= MANY_LATELY && lately >= 2 * before) {
            return Optional.of(EMERGING);
        }
        return web.circlesTouched(member, CIRCLE) >= CIRCLES ? Optional.of(BRIDGE) : Optional.empty();
    }

    /** When something was seen of somebody: a tie, or a story. */
    record Signals(Map<MemberId, List<Instant>> all) {

        static Signals of(Collection<Tie> ties, Map<MemberId, Instant> stories) {
            Map<MemberId, List<Instant>> all = new java.util.HashMap<>();
            for (Tie tie : ties) {
                all.computeIfAbsent(tie.one(), member -> new ArrayList<>()).add(tie.since());
                all.computeIfAbsent(tie.other(), member -> new ArrayList<>()).add(tie.since());
            }
            stories.forEach((member, at) ->
                    all.computeIfAbsent(member, each -> new ArrayList<>()).add(at));
            return new Signals(all);
        }

        List<Instant> of(MemberId member) {
            return all.getOrDefault(member, List.of());
        }
    }
}
