package org.nobo.connect.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What is kept of a member's profile, for that member. */
public final class ProfileHoldings implements Holdings {
    private final Profiles profiles;

    public ProfileHoldings(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Set<String> tables() {
        return Set.of("profile");
    }

    @Override
    public List<Held> about(MemberId member) {
        Profile profile = profiles.of(member);
        List<Held> held = new ArrayList<>();
        hold(held, "connect.held.practice", profile.practice());
        hold(held, "connect.held.needs", profile.needs());
        hold(held, "connect.held.offers", profile.offers());
        hold(held, "connect.held.languages", String.join(", ", profile.languages()));
        if (profile.introducing() != Introducing.NOT_ASKED) {
            hold(held, "connect.held.introducing", profile.introducing().written());
        }
        if (profile.introducing() == Introducing.YES) {
            hold(held, "connect.held.often", profile.often().written());
        }
        hold(held, "connect.held.reached", profile.reachedAt());
        return held;
    }

    private static void hold(List<Held> held, String what, String content) {
        if (!content.isBlank()) {
            held.add(new Held(what, content));
        }
    }

    @Override
    public void forget(MemberId member) {
        profiles.forget(member);
    }
}
