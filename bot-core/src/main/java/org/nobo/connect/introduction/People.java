package org.nobo.connect.introduction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Absences;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.name.Values;

/** The people of a community as candidates, from what they told of themselves. */
public final class People {
    private final Members members;
    private final Profiles profiles;
    private final Values values;
    private final Absences absences;

    public People(Members members, Profiles profiles, Values values, Absences absences) {
        this.members = members;
        this.profiles = profiles;
        this.values = values;
        this.absences = absences;
    }

    public Optional<Member> here(MemberId id) {
        return members.find(id).filter(Member::here);
    }

    /** Those who are away at that time: on vacation, ill. They are left in peace. */
    public Set<MemberId> away(CommunityId community, Instant at) {
        return absences.away(community, at).keySet();
    }

    /** Those who are here and said yes to being introduced. */
    public List<Candidate> willing(CommunityId community) {
        Map<MemberId, Profile> profiled = profiles.willing(community);
        Map<MemberId, List<String>> chosen = values.in(community);
        Map<MemberId, Member> here = members.in(community).stream()
                .collect(Collectors.toMap(Member::id, Function.identity()));
        List<Candidate> willing = new ArrayList<>();
        profiled.forEach((id, profile) -> Optional.ofNullable(here.get(id))
                .ifPresent(member -> willing.add(candidate(member, profile, chosen.getOrDefault(id, List.of())))));
        return willing;
    }

    public Candidate candidate(Member member) {
        return candidate(member, profiles.of(member.id()), values.of(member.id()));
    }

    private static Candidate candidate(Member member, Profile profile, List<String> values) {
        return new Candidate(
                member.id(),
                Set.copyOf(values),
                profile.practice(),
                profile.needs(),
                profile.offers(),
                Set.copyOf(profile.languages()),
                member.zone());
    }
}
