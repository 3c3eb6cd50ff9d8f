package org.nobo.connect.matching;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.MemberId;

/**
 * Somebody who may be introduced.
 *
 * @param values the keys of the values they chose
 * @param languages codes; empty when they told none, which fits every language
 */
public record Candidate(
        MemberId member,
        Set<String> values,
        String practice,
        String needs,
        String offers,
        Set<String> languages,
        Optional<ZoneId> zone) {
    public Candidate {
        values = Set.copyOf(values);
        languages = Set.copyOf(languages);
    }
}
