package org.nobo.connect.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Weighs pairs of one community: shared values, each by its rarity (inverse document frequency, weighted Jaccard), an
 * offer that answers a need, another practice, waking hours that overlap.
 */
public final class Matching {
    private static final double UNITS = 1_000_000;

    private final Weighing weighing;

    /**
     * @param everybody over whom the rarity of a value is counted
     * @param now for the offsets of time zones
     */
    public Matching(Collection<Candidate> everybody, Instant now) {
        this.weighing = new Weighing(everybody, now);
    }

    /** Whether two people may be introduced at all: they are two, have a language in common, and can meet somewhere. */
    public static boolean admissible(Candidate a, Candidate b) {
        return !a.member().equals(b.member())
                && a.reaches(b)
                && (a.languages().isEmpty()
                        || b.languages().isEmpty()
                        || !Collections.disjoint(a.languages(), b.languages()));
    }

    public Fit fit(Candidate one, Candidate other) {
        int weight = Weighing.weight(weighing.of(one, 0), weighing.of(other, 0));
        return new Fit(
                weight / UNITS,
                Common.of(
                        one,
                        other,
                        Comparator.comparingInt(weighing::rarity).reversed().thenComparing(Comparator.naturalOrder())));
    }

    /** The best for somebody among these that there is a reason for; of equals, the one of the lesser id. */
    public Optional<Candidate> best(Candidate seeker, Collection<Candidate> others) {
        return ranked(seeker, others).stream().findFirst();
    }

    /** All of these that there is a reason for, the best first. */
    public List<Candidate> ranked(Candidate seeker, Collection<Candidate> others) {
        return others.stream()
                .filter(other -> admissible(seeker, other))
                .map(other -> new Weighed(other, fit(seeker, other)))
                .filter(each -> each.fit().hasReason())
                .sorted(Comparator.<Weighed>comparingDouble(each -> -each.fit().weight())
                        .thenComparing(each -> each.who().member().value()))
                .map(Weighed::who)
                .toList();
    }

    private record Weighed(Candidate who, Fit fit) {}
}
