package org.nobo.connect.network;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.connect.network.Standing.Signals;
import org.nobo.connect.profile.Profiles;

/** Looks at a community as a web. Only those who said yes to being introduced are part of it. */
final class Circle {
    private final Ties ties;
    private final Profiles profiles;

    Circle(Ties ties, Profiles profiles) {
        this.ties = ties;
        this.profiles = profiles;
    }

    /** The web and what was seen of whom. */
    record Seen(Web web, Signals signals, Set<MemberId> named) {
        Optional<Standing> of(MemberId member, Instant now) {
            return web.people().contains(member) ? Standing.of(member, web, signals, now) : Optional.empty();
        }
    }

    Seen look(CommunityId community) {
        List<Tie> all = ties.in(community);
        Set<MemberId> people = new LinkedHashSet<>(profiles.willing(community).keySet());
        Set<MemberId> named = new LinkedHashSet<>(ties.named(community));
        named.retainAll(people);
        return new Seen(new Web(people, all), Signals.of(all, ties.told(community)), named);
    }
}
