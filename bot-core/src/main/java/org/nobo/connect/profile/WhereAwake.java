package org.nobo.connect.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nobo.community.Member;
import org.nobo.community.Members;

/**
 * Where somebody's clock hangs: as they or their platform told; else where most of those are who speak their language
 * here; else it is taken that they were awake when they came.
 */
public final class WhereAwake {
    private static final int MORNING = 9;
    private static final int LAST_HOUR = 17;

    private WhereAwake() {}

    public static ZoneId of(Member member, Instant seen, Members members) {
        return member.zone()
                .or(() -> mostOften(members.in(member.community()).stream()
                        .filter(other -> other.language().equals(member.language()))
                        .toList()))
                .orElseGet(() -> awakeAt(seen));
    }

    /** The same of somebody who does something just now, without a look at the others: they are awake. */
    public static ZoneId of(Member member, Instant now) {
        return member.zone().orElseGet(() -> awakeAt(now));
    }

    private static Optional<ZoneId> mostOften(List<Member> others) {
        Map<String, Integer> counts = new TreeMap<>();
        others.forEach(other -> other.zone().ifPresent(zone -> counts.merge(zone.getId(), 1, Integer::sum)));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(most -> ZoneId.of(most.getKey()));
    }

    private static ZoneId awakeAt(Instant seen) {
        int hour = seen.atZone(ZoneOffset.UTC).getHour();
        int awake = Math.min(LAST_HOUR, Math.max(MORNING, hour));
        return ZoneOffset.ofHours(awake - hour);
    }
}
