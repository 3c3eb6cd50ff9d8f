package org.nobo.connect.introduction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.PlatformId;
import org.nobo.community.Absences;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.matching.Common;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.name.Values;

/** The people of a community as candidates, from what they told of themselves. */
public final class People {
    /** Is no platform. */
    private static final String ACROSS = "*";

    private final Members members;
    private final Profiles profiles;
    private final Values values;
    private final Absences absences;
    private final Apart apart;

    public People(Members members, Profiles profiles, Values values, Absences absences, Apart apart) {
        this.members = members;
        this.profiles = profiles;
        this.values = values;
        this.absences = absences;
        this.apart = apart;
    }

    public Optional<Member> here(MemberId id) {
        return members.find(id).filter(Member::here);
    }

    /** Those who are away at that time: on vacation, ill. They are left in peace. */
    public Set<MemberId> away(CommunityId community, Instant at) {
        return absences.away(community, at).keySet();
    }

    /** Those with whom somebody is not to be brought together, whoever of them said so. */
    Set<MemberId> apartFrom(MemberId member) {
        return apart.from(member);
    }

    /** What these two have in common; where it is more than is told, the rarest values here come first. */
    Common common(Member one, Member other) {
        Candidate a = candidate(one);
        Candidate b = candidate(other);
        Set<String> shared = new HashSet<>(a.values());
        shared.retainAll(b.values());
        Map<String, Integer> counts =
                shared.size() > Reasons.MOST_VALUES ? values.counts(one.community(), shared) : Map.of();
        return Common.of(
                a,
                b,
                Comparator.<String>comparingInt(value -> counts.getOrDefault(value, 0))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Those who are here and said yes to being introduced. */
    public List<Candidate> willing(CommunityId community) {
        Map<MemberId, Profile> profiled = profiles.willing(community);
        Map<MemberId, List<String>> chosen = values.in(community);
        Map<MemberId, Member> here =
                members.in(community).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        List<Candidate> willing = new ArrayList<>();
        Map<MemberId, Set<PlatformId>> elsewhere = members.elsewhereToo(community);
        profiled.forEach((id, profile) -> Optional.ofNullable(here.get(id))
                .ifPresent(member -> willing.add(candidate(
                        member, profile, chosen.getOrDefault(id, List.of()), elsewhere.getOrDefault(id, Set.of())))));
        return willing;
    }

    public Candidate candidate(Member member) {
        Set<PlatformId> platforms =
                members.accounts(member.id()).stream().map(Account::platform).collect(Collectors.toSet());
        return candidate(member, profiles.of(member.id()), values.of(member.id()), platforms);
    }

    private static Candidate candidate(Member member, Profile profile, List<String> values, Set<PlatformId> others) {
        return new Candidate(
                member.id(),
                Set.copyOf(values),
                profile.practice(),
                profile.needs(),
                profile.offers(),
                Set.copyOf(profile.languages()),
                member.zone(),
                shores(member, profile, others));
    }

    /** Those who said how they may be reached from elsewhere can meet each other anywhere. */
    private static Set<String> shores(Member member, Profile profile, Set<PlatformId> others) {
        Stream<String> platforms = Stream.concat(Stream.of(member.account().platform()), others.stream())
                .map(PlatformId::value);
        return Stream.concat(platforms, profile.meetsAcross() ? Stream.of(ACROSS) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** How others may reach somebody, as they said it. */
    String reachedAt(Member member) {
        return profiles.of(member.id()).reachedAt();
    }

    /** These people as they are to be met: all with an account on one platform; empty where no platform has them all. */
    public Optional<List<Member>> together(List<Member> who) {
        Member first = who.getFirst();
        return members.accounts(first.id()).stream()
                .map(Account::platform)
                .map(platform -> who.stream()
                        .flatMap(member -> on(platform, member).stream())
                        .toList())
                .filter(there -> there.size() == who.size())
                .findFirst();
    }

    private Optional<Member> on(PlatformId platform, Member member) {
        return member.account().platform().equals(platform)
                ? Optional.of(member)
                : members.accounts(member.id()).stream()
                        .filter(account -> account.platform().equals(platform))
                        .findFirst()
                        .map(member::at);
    }
}
