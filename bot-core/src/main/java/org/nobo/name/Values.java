package org.nobo.name;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;

/** The values members chose for themselves, by the keys of their cards, in the order they chose them. */
public interface Values {
    /** With fewer, little can be said about whom somebody would get on with. */
    int FEWEST = 3;

    /** With more, everything matters and nothing stands out. */
    int MOST = 8;

    List<String> of(MemberId member);

    /**
     * From now on these are the member's values, instead of those before; none is allowed.
     *
     * @throws IllegalArgumentException for more than {@value #MOST}
     */
    void choose(Member member, List<String> keys);

    /** Nothing of what this member chose remains. */
    void forget(MemberId member);

    /** Those who are here and chose this value. */
    List<MemberId> whoChose(CommunityId community, String key);

    /** How many of those who are here chose each of these values; one that nobody chose is left out. */
    Map<String, Integer> counts(CommunityId community, Set<String> keys);

    /** What everybody chose who is here and chose anything. */
    Map<MemberId, List<String>> in(CommunityId community);
}
