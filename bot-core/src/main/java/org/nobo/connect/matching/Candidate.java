package org.nobo.connect.matching;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.MemberId;

/**
 * Somebody who may be introduced.
 *
 * @param values the keys of the values they chose
 * @param languages codes; empty when they told none, which fits every language
 * @param shores where they can meet others, by any names; empty when that is everywhere
 */
public record Candidate(
        MemberId member,
        Set<String> values,
        String practice,
        String needs,
        String offers,
        Set<String> languages,
        Optional<ZoneId> zone,
        Set<String> shores) {
    public Candidate {
        values = Set.copyOf(values);
        languages = Set.copyOf(languages);
        shores = Set.copyOf(shores);
    }

    /** Somebody who can meet everybody. */
    public Candidate(
            MemberId member,
            Set<String> values,
            String practice,
            String needs,
            String offers,
            Set<String> languages,
            Optional<ZoneId> zone) {
        this(member, values, practice, needs, offers, languages, zone, Set.of());
    }

    /** Whether there is a place where both can be. */
    boolean reaches(Candidate other) {
        return shores.isEmpty() || other.shores.isEmpty() || !Collections.disjoint(shores, other.shores);
    }
}
