package org.nobo.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.feature.Work;

/** Long work that was asked for and is not done. */
public interface Works {

    /** Asks for it. Empty when work of this name is asked for already. */
    Optional<Asked> ask(CommunityId community, Work work, Instant at);

    /** It is done, or given up: called in the turn of its {@code WorkDone}. */
    void done(CommunityId community, String name);

    /** All that is not done, oldest first. */
    List<Asked> open();

    /** Work of a community, and when it was asked for. */
    record Asked(CommunityId community, Work work, Instant at) {}
}
