package org.nobo.resource.knowhow;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/**
 * What is kept of the know-how a member shared. Their words go with them; what they only look after for others stays,
 * and is nobody's then.
 */
public final class TendedHoldings implements Holdings {
    private final Tended tended;

    public TendedHoldings(Tended tended) {
        this.tended = tended;
    }

    @Override
    public Set<String> tables() {
        return Set.of("entry", "entry_version", "entry_flag");
    }

    @Override
    public List<Held> about(MemberId member) {
        List<Held> held = new ArrayList<>();
        tended.by(member)
                .forEach(entry -> held.add(new Held("resource.held.entry", entry.title() + "\n" + entry.words())));
        tended.flagsBy(member)
                .forEach(flag ->
                        held.add(new Held("resource.held.flag", flag.reason().stored())));
        return held;
    }

    @Override
    public void forget(MemberId member) {
        tended.forget(member);
    }
}
