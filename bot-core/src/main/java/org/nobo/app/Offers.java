package org.nobo.app;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.resource.answer.People;
import org.nobo.resource.answer.Willing;

/** Tells whoever answers questions what the members offer and look for who want to be introduced. */
final class Offers implements People {
    private final Profiles profiles;
    private final Members members;

    Offers(Profiles profiles, Members members) {
        this.profiles = profiles;
        this.members = members;
    }

    @Override
    public List<Willing> in(CommunityId community) {
        Map<MemberId, Profile> willing = profiles.willing(community);
        return members.here(community, willing.keySet()).stream()
                .flatMap(member -> told(member, willing.get(member.id())))
                .toList();
    }

    private static Stream<Willing> told(Member member, Profile profile) {
        return Stream.of(
                        new Willing(member.id(), member.name(), Willing.Told.OFFERS, profile.offers()),
                        new Willing(member.id(), member.name(), Willing.Told.LOOKS_FOR, profile.needs()))
                .filter(willing -> !willing.words().isBlank());
    }
}
