package org.nobo.connect.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nobo.chat.MemberId;

/**
 * Who is to be brought together. All of them have said yes.
 *
 * @param people in any order; the plan does not depend on it
 * @param apart those who must not meet: one does not want to, or they met lately
 * @param met how many others each is known to have met; whom it does not name has met nobody
 */
public record Guests(List<Candidate> people, Set<Two> apart, Map<MemberId, Integer> met) {
    public Guests {
        people = List.copyOf(people);
        apart = Set.copyOf(apart);
        met = Map.copyOf(met);
    }
}
