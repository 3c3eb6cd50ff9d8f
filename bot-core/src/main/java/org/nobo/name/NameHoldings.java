package org.nobo.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What this area keeps about a member: the values they chose. */
public final class NameHoldings implements Holdings {
    private final Values values;

    public NameHoldings(Values values) {
        this.values = values;
    }

    @Override
    public Set<String> tables() {
        return Set.of("member_value");
    }

    @Override
    public List<Held> about(MemberId member) {
        List<String> names = ValuesCatalogue.in(Locale.ENGLISH).names(values.of(member));
        return names.isEmpty() ? List.of() : List.of(new Held("name.held.values", String.join(", ", names)));
    }

    @Override
    public void forget(MemberId member) {
        values.forget(member);
    }
}
