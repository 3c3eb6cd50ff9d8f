package org.nobo.app;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.chat.LastUsed;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.profile.Profiles;
import org.nobo.resource.answer.People;
import org.nobo.resource.answer.Willing;
import org.nobo.resource.search.Telling;

/**
 * Tells whoever answers questions which of the members who want to be introduced offer what is asked for, or look for it. Each
 * question is held against all that they told, so that is read once and kept until somebody tells something else.
 */
final class Offers implements People {
    /** How much of what was asked somebody's words have to name. */
    private static final double FITS = .5;

    /** So many are enough to choose from. */
    private static final int MOST = 20;

    /** Communities of which it is kept. */
    private static final int COMMUNITIES = 64;

    private final Profiles profiles;
    private final Members members;
    private final Map<CommunityId, Kept> kept = Collections.synchronizedMap(new LastUsed<>(COMMUNITIES));

    Offers(Profiles profiles, Members members) {
        this.profiles = profiles;
        this.members = members;
    }

    /** @param changes how many there had been when it was read */
    private record Kept(Offered offered, long changes) {}

    @Override
    public List<Willing> fitting(CommunityId community, Telling asked) {
        List<Offered.Fitting> fitting = offered(community).fitting(asked, FITS, MOST);
        List<MemberId> theirs = fitting.stream().map(fit -> fit.told().member()).toList();
        Map<MemberId, Member> here =
                members.here(community, theirs).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return fitting.stream()
                .filter(fit -> here.containsKey(fit.told().member()))
                .map(fit -> fit.told().by(here.get(fit.told().member()).name()))
                .toList();
    }

    private Offered offered(CommunityId community) {
        long changes = profiles.changes();
        Kept known = kept.get(community);
        if (known == null || known.changes() != changes) {
            known = new Kept(Offered.of(profiles.offers(community)), changes);
            kept.put(community, known);
        }
        return known.offered();
    }
}
