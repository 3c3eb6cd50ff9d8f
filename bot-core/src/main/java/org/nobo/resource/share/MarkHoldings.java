package org.nobo.resource.share;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What is kept of messages a member marked, or that others marked of theirs, until it is decided. */
public final class MarkHoldings implements Holdings {
    private final Marks marks;

    public MarkHoldings(Marks marks) {
        this.marks = marks;
    }

    @Override
    public Set<String> tables() {
        return Set.of("marked", "no_marking");
    }

    @Override
    public List<Held> about(MemberId member) {
        Stream<Held> waiting = marks.with(member).stream().map(mark -> new Held("mark.held", mark.words()));
        Stream<Held> unwanted =
                Stream.of(member).filter(one -> !marks.wanted(one)).map(one -> new Held("mark.held.unwanted", ""));
        return Stream.concat(waiting, unwanted).toList();
    }

    @Override
    public void forget(MemberId member) {
        marks.forget(member);
    }
}
