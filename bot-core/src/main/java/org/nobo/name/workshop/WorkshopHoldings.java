package org.nobo.name.workshop;

import java.util.List;
import java.util.Set;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What a member said in workshops, remarked and voted. */
public final class WorkshopHoldings implements Holdings {
    private final Workshops workshops;

    public WorkshopHoldings(Workshops workshops) {
        this.workshops = workshops;
    }

    @Override
    public Set<String> tables() {
        return Set.of("workshop", "workshop_part", "workshop_said", "workshop_remark", "workshop_vote");
    }

    @Override
    public List<Held> about(MemberId member) {
        return workshops.own(member).stream()
                .map(own -> new Held(own.kind(), own.words()))
                .toList();
    }

    @Override
    public List<Action> takeBack(MemberId member) {
        return workshops.remarksBy(member).stream()
                .filter(remark -> remark.readers().isEverybody())
                .<Action>map(remark -> new Action.Delete(remark.intention()))
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        workshops.forget(member);
    }
}
