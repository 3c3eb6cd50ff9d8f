package org.nobo.app;

import java.util.Optional;
import org.nobo.community.Member;
import org.nobo.connect.network.Openings;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.Helping;

/** For somebody who could be needed: what others asked and nobody answers. */
record OpenQuestions(Helping helping) implements Openings {

    @Override
    public boolean isThereOneFor(Member member, Turn turn) {
        return helping.isThereOneFor(member, turn);
    }

    @Override
    public Optional<Reaction> ask(Member member, Turn turn) {
        return helping.ask(member, turn);
    }
}
