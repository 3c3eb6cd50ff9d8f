package org.nobo.connect.introduction;

import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Is told who answers after a round brought them together, and who never does. */
public interface Silence {

    /** They said something, or told whether they met. */
    void answered(Member member, Encounter encounter);

    /** It is over, and they never said a word. */
    Reaction never(Member member, Encounter encounter, Turn turn);

    /** They want no introductions any more. */
    void stop(Member member);
}
