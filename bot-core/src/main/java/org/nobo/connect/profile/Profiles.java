package org.nobo.connect.profile;

import java.util.List;
import java.util.Map;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;

/** What members told of themselves. */
public interface Profiles {

    /** {@link Profile#EMPTY} for one who told nothing. */
    Profile of(MemberId member);

    void keep(Member member, Profile profile);

    /** Those who are here and want to be introduced. */
    Map<MemberId, Profile> willing(CommunityId community);

    /** What those offer and look for who want to be introduced, whether or not they are here just now. */
    List<Offer> offers(CommunityId community);

    /** Nothing of what this member told remains. */
    void forget(MemberId member);

    /** Another number whenever anything changed since: what was read before may be old. */
    long changes();
}
