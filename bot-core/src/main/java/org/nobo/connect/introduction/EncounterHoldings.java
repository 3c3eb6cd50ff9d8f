package org.nobo.connect.introduction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.community.Member;
import org.nobo.community.Members;

/** With whom a member was brought together, for that member. */
public final class EncounterHoldings implements Holdings {
    private final Encounters encounters;
    private final Members members;

    public EncounterHoldings(Encounters encounters, Members members) {
        this.encounters = encounters;
        this.members = members;
    }

    @Override
    public Set<String> tables() {
        return Set.of("encounter", "encounter_guest");
    }

    /** Of an encounter to which somebody said no, or has not said yes yet, nothing is told. */
    @Override
    public List<Held> about(MemberId member) {
        return encounters.of(member).stream()
                .filter(Encounter::allHaveAgreed)
                .map(encounter -> new Held("connect.held.encounter", names(encounter, member)))
                .filter(held -> !held.content().isEmpty())
                .toList();
    }

    private String names(Encounter encounter, MemberId me) {
        return encounter.willing().stream()
                .filter(other -> !other.equals(me))
                .map(members::find)
                .flatMap(Optional::stream)
                .map(Member::name)
                .collect(Collectors.joining(", "));
    }

    @Override
    public void forget(MemberId member) {
        encounters.forget(member);
    }
}
