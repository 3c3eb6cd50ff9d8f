package org.nobo.name;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.CommunityId;

/** How many chose each value on earlier days; nothing of who did. */
public interface ValuesHistory {

    /** How it stood on a day, by the keys of the cards. */
    record Standing(LocalDate day, Map<String, Integer> counts) {
        public Standing {
            counts = Map.copyOf(counts);
        }
    }

    /** Writes down how it stands, at most once a day; to be called before anything changes. */
    void remember(CommunityId community, Instant now);

    /** How it stood on the latest day up to this time, else on the first there is. */
    Optional<Standing> at(CommunityId community, Instant then);
}
