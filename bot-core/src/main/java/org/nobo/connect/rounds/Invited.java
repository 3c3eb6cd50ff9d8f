package org.nobo.connect.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** Nobody is brought together with others more often than so in a week. */
    private static final int MOST_A_WEEK = 2;

    private static final Duration WEEK = Duration.ofDays(7);

    private final Rounds rounds;
    private final Encounters encounters;
    private final People people;

    Invited(Rounds rounds, Encounters encounters, People people) {
        this.rounds = rounds;
        this.encounters = encounters;
        this.people = people;
    }

    /** Those who joined, are here, and neither rest nor have had enough this week; it is their turn. */
    List<Member> members(Series series, int number, Instant now) {
        Map<MemberId, Integer> lately = counts(encounters.since(series.community(), now.minus(WEEK)));
        List<Member> members = new ArrayList<>();
        for (Wish wish : rounds.wishes(series.id())) {
            boolean rests = rounds.snoozedUntil(wish.member())
                    .map(until -> until.isAfter(now))
                    .orElse(false);
            if (wish.isDue(number) && !rests && lately.getOrDefault(wish.member(), 0) < MOST_A_WEEK) {
                people.here(wish.member()).ifPresent(members::add);
            }
        }
        return members;
    }

    Guests guests(Series series, Seats round, Instant now) {
        List<Candidate> candidates = members(series, round.number(), now).stream()
                .filter(member -> !round.skipping().contains(member.id()))
                .map(people::candidate)
                .toList();
        return new Guests(candidates, apart(series, candidates, now), met(series));
    }

    private Set<Two> apart(Series series, List<Candidate> candidates, Instant now) {
        Set<Two> apart = new HashSet<>();
        Instant since = now.minus(series.every().multipliedBy(series.apartFor()));
        for (Encounter encounter : encounters.since(series.community(), since)) {
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
