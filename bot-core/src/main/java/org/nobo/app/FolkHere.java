package org.nobo.app;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.PlatformId;
import org.nobo.community.Absences;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.introduction.Apart;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.name.Values;
import org.nobo.resource.helping.Folk;

/** Tells whoever looks for help what the members told of themselves who are here, and not away on vacation. */
final class FolkHere implements Folk {
    private final Profiles profiles;
    private final Members members;
    private final Values values;
    private final Absences absences;
    private final Apart apart;
    private final InstantSource clock;

    FolkHere(Profiles profiles, Members members, Values values, Absences absences, Apart apart, InstantSource clock) {
        this.profiles = profiles;
        this.members = members;
        this.values = values;
        this.absences = absences;
        this.apart = apart;
        this.clock = clock;
    }

    @Override
    public List<Person> in(CommunityId community, Collection<MemberId> alsoThese) {
        Map<MemberId, Profile> told = new HashMap<>(profiles.willing(community));
        alsoThese.forEach(member -> told.computeIfAbsent(member, profiles::of));
        Map<MemberId, List<String>> valued = values.in(community);
        Set<MemberId> away = absences.away(community, clock.instant()).keySet();
        return members.here(community, told.keySet()).stream()
                .filter(member -> !away.contains(member.id()))
                .map(member ->
                        person(member, told.get(member.id()), Set.copyOf(valued.getOrDefault(member.id(), List.of()))))
                .toList();
    }

    @Override
    public Optional<Person> one(MemberId id) {
        return members.find(id)
                .filter(Member::here)
                .filter(member -> absences.until(id, clock.instant()).isEmpty())
                .map(member -> person(member, profiles.of(id), Set.copyOf(values.of(id))));
    }

    /** Who would rather not meet is not put in touch by a question either. */
    @Override
    public boolean reach(MemberId one, MemberId other) {
        boolean can = !Collections.disjoint(platforms(one), platforms(other))
                || (profiles.of(one).meetsAcross() && profiles.of(other).meetsAcross());
        return can && !apart.from(one).contains(other);
    }

    private List<PlatformId> platforms(MemberId member) {
        return members.accounts(member).stream().map(Account::platform).toList();
    }

    @Override
    public void offersToo(Member member, String topic) {
        Profile profile = profiles.of(member.id());
        boolean known = Stream.of(profile.offers().split("[,;\\n]+"))
                .anyMatch(offer -> offer.strip().equalsIgnoreCase(topic));
        if (!known) {
            profiles.keep(
                    member, profile.offering(profile.offers().isBlank() ? topic : profile.offers() + ", " + topic));
        }
    }

    private static Person person(Member member, Profile profile, Set<String> valued) {
        List<String> offers = Stream.of(profile.offers(), profile.practice())
                .flatMap(told -> Stream.of(told.split("[,;\\n]+")))
                .map(String::strip)
                .filter(offer -> !offer.isEmpty())
                .toList();
        return new Person(member, offers, profile.introducing() == Introducing.YES, valued);
    }
}
