package org.nobo.resource.helping;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What is kept of a member's part in helping. What waited for them is open again; what they asked is asked no more. */
public final class HelpingHoldings implements Holdings {
    private final Pleas pleas;

    public HelpingHoldings(Pleas pleas) {
        this.pleas = pleas;
    }

    @Override
    public Set<String> tables() {
        return Set.of("help_wanted", "help_offer", "help_said", "help_readiness");
    }

    @Override
    public List<Held> about(MemberId member) {
        Stream<Held> ready = Stream.of(pleas.readiness(member))
                .filter(readiness -> readiness != Readiness.NOT_ASKED)
                .map(readiness -> new Held("helping.held.ready", readiness.stored()));
        Stream<Held> asked = pleas.of(member).stream()
                .map(plea -> new Held(
                        "helping.held.asked", plea.words() + " (" + plea.stage().stored() + ")"));
        Stream<Held> said = pleas.saidBy(member).stream().map(words -> new Held("helping.held.said", words));
        return Stream.of(ready, asked, said).flatMap(held -> held).toList();
    }

    @Override
    public List<Action> takeBack(MemberId member) {
        return pleas.of(member).stream()
                .filter(Plea::inChannel)
                .<Action>map(plea -> new Action.Delete(Carrying.IN_CHANNEL + "/" + plea.question()))
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        pleas.forget(member);
    }
}
