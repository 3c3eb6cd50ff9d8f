package org.nobo.connect.network;

import java.util.Optional;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Questions that wait for somebody who can answer them. */
public interface Openings {

    /** Whether one waits that this member could answer, and may be asked. */
    boolean isThereOneFor(Member member, Turn turn);

    /** Asks them whether they want to answer it; empty when none waits any more. */
    Optional<Reaction> ask(Member member, Turn turn);
}
