package org.nobo.connect.introduction;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.connect.introduction.Introduction.State;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.matching.Matching;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profiles;
import org.nobo.feature.Turn;

/** Whom somebody does not know yet, and who may be asked just now whether they want to meet others. */
public final class Strangers {
    /** Nobody is asked about others, or brought together with them, more often than so in a week. */
    private static final int MOST_A_WEEK = 2;

    private static final Duration WEEK = Duration.ofDays(7);

    private final Introductions introductions;
    private final Encounters encounters;
    private final Profiles profiles;
    private final People people;

    public Strangers(Introductions introductions, Encounters encounters, Profiles profiles, People people) {
        this.introductions = introductions;
        this.encounters = encounters;
        this.profiles = profiles;
        this.people = people;
    }

    /** Who fits somebody best, of those they do not know and who may be asked. */
    Optional<Member> best(Member seeker, Turn turn) {
        List<Candidate> willing = people.willing(turn.community().id());
        return first(
                new Matching(willing, turn.now())
                        .ranked(people.candidate(seeker), unknown(seeker, willing, turn)).stream(),
                turn);
    }

    /** Somebody like that who shares a value with them; none of those named. */
    Optional<Member> kindred(Member seeker, Set<MemberId> butNot, Turn turn) {
        List<Candidate> willing = people.willing(turn.community().id());
        Candidate self = people.candidate(seeker);
        Matching matching = new Matching(willing, turn.now());
        return first(
                matching.ranked(self, unknown(seeker, willing, turn)).stream()
                        .filter(each -> !butNot.contains(each.member()))
                        .filter(each -> !matching.fit(self, each).shared().isEmpty()),
                turn);
    }

    private Optional<Member> first(Stream<Candidate> ranked, Turn turn) {
        return ranked.map(Candidate::member)
                .filter(member -> !hasEnough(member, turn) && wantsAnother(member, turn))
                .findFirst()
                .flatMap(people::here);
    }

    /** Those whom somebody was never brought together with, and who are not away; nor whom either would rather not meet. */
    private List<Candidate> unknown(Member seeker, List<Candidate> willing, Turn turn) {
        Set<MemberId> not = new HashSet<>(people.away(turn.community().id(), turn.now()));
        not.addAll(people.apartFrom(seeker.id()));
        introductions.of(seeker.id()).forEach(each -> not.addAll(Set.of(each.seeker(), each.asked())));
        encounters.of(seeker.id()).forEach(each -> each.guests().forEach(guest -> not.add(guest.member())));
        return willing.stream().filter(each -> !not.contains(each.member())).toList();
    }

    /**
     * Those of these who may be asked whether they want to meet each other: here, willing as far as is known, not asked too
     * often, and nobody who would rather not meet one named before.
     */
    List<MemberId> mayBeAsked(List<MemberId> these, Turn turn) {
        Set<MemberId> not = new HashSet<>(people.away(turn.community().id(), turn.now()));
        List<MemberId> asked = new ArrayList<>();
        for (MemberId each : these) {
            boolean may =
                    !not.contains(each) && profiles.of(each).introducing() != Introducing.NO && !hasEnough(each, turn);
            if (may) {
                asked.add(each);
                not.addAll(people.apartFrom(each));
            }
        }
        return asked;
    }

    /** How often somebody wants to be introduced is theirs to say; what they ask for themselves does not count. */
    private boolean wantsAnother(MemberId member, Turn turn) {
        Instant since = turn.now()
                .atZone(ZoneOffset.UTC)
                .minus(profiles.of(member).often().between())
                .toInstant();
        return introductions.of(member).stream()
                .noneMatch(each -> each.asked().equals(member)
                        && each.state() == State.MET
                        && each.askedAt().isAfter(since));
    }

    private boolean hasEnough(MemberId member, Turn turn) {
        Instant since = turn.now().minus(WEEK);
        Set<String> lately = new HashSet<>();
        Set<String> own = new HashSet<>();
        for (Introduction each : introductions.of(member)) {
            boolean asked = each.asked().equals(member);
            (asked && each.askedAt().isAfter(since) ? lately : own).add(each.encounter());
        }
        encounters.of(member).stream()
                .filter(each -> each.begunAt().isAfter(since) && !own.contains(each.id()))
                .forEach(each -> lately.add(each.id()));
        return lately.size() >= MOST_A_WEEK;
    }
}
