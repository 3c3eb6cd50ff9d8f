package org.nobo.connect.introduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
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

    public People(Members members, Profiles profiles, Values values) {
        this.members = members;
        this.profiles = profiles;
        this.values = values;
    }

    public Optional<Member> here(MemberId id) {
        return members.find(id).filter(Member::here);
    }

    /** Those who are here and said yes to being introduced. */
    public List<Candidate> willing(CommunityId community) {
        List<Candidate> willing = new ArrayList<>();
        for (Map.Entry<MemberId, Profile> each : profiles.willing(community).entrySet()) {
            members.find(each.getKey()).ifPresent(member -> willing.add(candidate(member, each.getValue())));
        }
        return willing;
    }

    public Candidate candidate(Member member) {
        return candidate(member, profiles.of(member.id()));
    }

    private Candidate candidate(Member member, Profile profile) {
        return new Candidate(
                member.id(),
                Set.copyOf(values.of(member.id())),
                profile.practice(),
                profile.needs(),
                profile.offers(),
                Set.copyOf(profile.languages()),
                member.zone());
    }
}
