package org.nobo.connect.matching;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nobo.chat.MemberId;

/**
 * Weighs pairs of one community: shared values, each by its rarity (inverse document frequency, weighted Jaccard), an
 * offer that answers a need, another practice, waking hours that overlap.
 */
public final class Matching {
    private static final double HELP = 0.5;
    private static final double OTHER_PRACTICE = 0.05;
    private static final double SAME_HOURS = 0.1;
    private static final int WAKING_HOURS = 14;

    private final Map<String, Double> rarity = new HashMap<>();
    private final Instant now;

    /**
     * @param everybody over whom the rarity of a value is counted
     * @param now for the offsets of time zones
     */
    public Matching(Collection<Candidate> everybody, Instant now) {
        this.now = now;
        Map<String, Integer> counts = new HashMap<>();
        everybody.forEach(each -> each.values().forEach(value -> counts.merge(value, 1, Integer::sum)));
        counts.forEach((value, count) -> rarity.put(value, Math.log(1 + (double) everybody.size() / count)));
    }

    /** Whether two people may be introduced at all: they are two, and have a language in common. */
    public static boolean admissible(Candidate a, Candidate b) {
        return !a.member().equals(b.member())
                && (a.languages().isEmpty()
                        || b.languages().isEmpty()
                        || !Collections.disjoint(a.languages(), b.languages()));
    }

    public Fit fit(Candidate one, Candidate other) {
        boolean inOrder = one.member().value().compareTo(other.member().value()) <= 0;
        Candidate a = inOrder ? one : other; // so that rounding is the same for either order
        Candidate b = inOrder ? other : one;
        List<String> shared = a.values().stream()
                .filter(b.values()::contains)
                .sorted(Comparator.comparingDouble(this::rarityOf).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        List<MemberId> helpers = new ArrayList<>();
        if (Topics.meet(a.offers(), b.needs())) {
            helpers.add(a.member());
        }
        if (Topics.meet(b.offers(), a.needs())) {
            helpers.add(b.member());
        }
        double weight = similarity(a.values(), b.values())
                + HELP * helpers.size()
                + (Topics.meet(a.practice(), b.practice()) ? 0 : OTHER_PRACTICE)
                + SAME_HOURS * overlap(a.zone(), b.zone());
        return new Fit(weight, shared, helpers);
    }

    /** The best for somebody among these that there is a reason for; of equals, the one of the lesser id. */
    public Optional<Candidate> best(Candidate seeker, Collection<Candidate> others) {
        return others.stream()
                .filter(other -> admissible(seeker, other))
                .filter(other -> fit(seeker, other).hasReason())
                .min(Comparator.<Candidate>comparingDouble(
                                other -> -fit(seeker, other).weight())
                        .thenComparing(other -> other.member().value()));
    }

    private double similarity(Set<String> a, Set<String> b) {
        double both = 0;
        double either = 0;
        for (String value : new TreeSet<>(a)) {
            either += rarityOf(value);
            both += b.contains(value) ? rarityOf(value) : 0;
        }
        for (String value : new TreeSet<>(b)) {
            either += a.contains(value) ? 0 : rarityOf(value);
        }
        return either == 0 ? 0 : both / either;
    }

    private double rarityOf(String value) {
        return rarity.getOrDefault(value, Math.log(2));
    }

    /** The share of waking hours two people have in common, from 0 to 1; a half where one zone is not known. */
    private double overlap(Optional<ZoneId> a, Optional<ZoneId> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0.5;
        }
        double apart = Math.abs(hours(a.get()) - hours(b.get())) % 24;
        return Math.max(0, 1 - Math.min(apart, 24 - apart) / WAKING_HOURS);
    }

    private double hours(ZoneId zone) {
        return zone.getRules().getOffset(now).getTotalSeconds() / 3600.0;
    }
}
