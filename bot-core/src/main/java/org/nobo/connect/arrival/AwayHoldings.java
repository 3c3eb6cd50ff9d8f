package org.nobo.connect.arrival;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.chat.Person;
import org.nobo.community.Absences;
import org.nobo.community.Holdings;

/** Until when a member is away, for that member. */
public final class AwayHoldings implements Holdings {
    private final Absences absences;

    public AwayHoldings(Absences absences) {
        this.absences = absences;
    }

    @Override
    public Set<String> tables() {
        return Set.of("away");
    }

    @Override
    public List<Held> about(MemberId member) {
        return absences.until(member, Instant.EPOCH).stream()
                .map(until -> new Held("arrival.held.away", said(until)))
                .toList();
    }

    private static String said(Instant until) {
        return until.equals(Person.NO_END)
                ? "?"
                : until.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    @Override
    public void forget(MemberId member) {
        absences.forget(member);
    }
}
