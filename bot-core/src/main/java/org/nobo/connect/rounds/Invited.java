package org.nobo.connect.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.connect.introduction.Encounter;
import org.nobo.connect.introduction.Encounters;
import org.nobo.connect.introduction.People;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.matching.Two;

/** Who takes part in a round, and who in it is not to meet. */
final class Invited {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Rounds rounds;
    private final Encounters encounters;
    private final People people;

    Invited(Rounds rounds, Encounters encounters, People people) {
        this.rounds = rounds;
        this.encounters = encounters;
        this.people = people;
    }

    /**
     * Those who joined and are here, whose turn it is, and who at that time neither rest nor are away nor have had enough
     * this week.
     */
    List<Member> members(Series series, int number, Instant at) {
        return due(series, number, at).stream()
                .map(Wish::member)
                .map(people::here)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Wish> due(Series series, int number, Instant at) {
        Set<MemberId> resting = new HashSet<>(rounds.resting(series.id(), at));
        resting.addAll(people.away(series.community(), at));
        Map<MemberId, Integer> lately = counts(encounters.since(series.community(), at.minus(WEEK)));
        return Turnout.due(rounds.wishes(series.id()), number, resting, lately);
    }

    /**
     * Those whose turn it is and who are not in this round all the same, because it is for a share of them, or for those
     * in its channel.
     *
     * @param inside those who could be in it
     */
    List<MemberId> notThisTime(Series series, int number, Instant at, Predicate<MemberId> inside) {
        List<Wish> due = due(series, number, at);
        List<Wish> could =
                due.stream().filter(wish -> inside.test(wish.member())).toList();
        Set<MemberId> first = series.whom().share() == Whom.EVERYBODY
                ? could.stream().map(Wish::member).collect(Collectors.toSet())
                : Turnout.first(could, met(series), series.whom().share(), number);
        return due.stream()
                .map(Wish::member)
                .filter(member -> !first.contains(member))
                .toList();
    }

    Guests guests(Series series, Seats round, Instant now) {
        Set<MemberId> skipping = Set.copyOf(round.skipping());
        List<Candidate> candidates = members(series, round.number(), now).stream()
                .filter(member -> !skipping.contains(member.id()))
                .map(people::candidate)
                .toList();
        return new Guests(candidates, apart(series, round, candidates, now), met(series));
    }

    private Set<Two> apart(Series series, Seats round, List<Candidate> candidates, Instant now) {
        Set<Two> apart = new HashSet<>();
        for (Encounter encounter : encounters.since(series.community(), apartSince(series, round, now))) {
            List<MemberId> who =
                    encounter.guests().stream().map(Encounter.Guest::member).toList();
            for (MemberId one : who) {
                who.stream().filter(other -> !other.equals(one)).forEach(other -> apart.add(Two.of(one, other)));
            }
        }
        for (Candidate candidate : candidates) {
            rounds.apartFrom(candidate.member()).forEach(other -> apart.add(Two.of(candidate.member(), other)));
        }
        return apart;
    }

    /** Since the round so many before this one; and at least for as long as so many rounds usually take. */
    private Instant apartSince(Series series, Seats round, Instant now) {
        Instant usual = now.minus(series.every().multipliedBy(series.apartFor()));
        return rounds.round(series.round(round.number() - series.apartFor()))
                .map(Seats::at)
                .filter(usual::isAfter)
                .orElse(usual);
    }

    /** With how many each has met, as far as they told. */
    private Map<MemberId, Integer> met(Series series) {
        return counts(encounters.since(series.community(), Instant.EPOCH).stream()
                .filter(Encounter::hasMet)
                .toList());
    }

    private static Map<MemberId, Integer> counts(List<Encounter> some) {
        Map<MemberId, Integer> counts = new HashMap<>();
        some.forEach(encounter -> encounter.guests().forEach(guest -> counts.merge(guest.member(), 1, Integer::sum)));
        return counts;
    }

    Optional<Member> here(MemberId member) {
        return people.here(member);
    }
}
