package org.nobo.resource.helping;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;

/** Those who might help. */
public interface Folk {

    /** Those who are here, not away, and want to be introduced, and of these also, with what they told of themselves. */
    List<Person> in(CommunityId community, Collection<MemberId> alsoThese);

    /** One of them, with what they told of themselves; empty for one who is not here, or away. */
    Optional<Person> one(MemberId member);

    /** Whether these two may be put in touch: on a platform both are on, or because both agreed to it across. */
    boolean reach(MemberId one, MemberId other);

    /** From now on they offer this, too, as if they had told it themselves. */
    void offersToo(Member member, String topic);

    /**
     * Somebody who might help.
     *
     * @param offers what they offer and practise, in their own words
     * @param approachable whether they agreed to be introduced to others, so that they may be asked once whether they
     *     want to help
     * @param values the keys of what they value
     */
    record Person(Member member, List<String> offers, boolean approachable, Set<String> values) {
        public Person {
            offers = List.copyOf(offers);
            values = Set.copyOf(values);
        }
    }
}
