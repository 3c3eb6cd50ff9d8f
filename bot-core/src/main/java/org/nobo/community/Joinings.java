package org.nobo.community;

import java.time.Instant;
import java.util.Optional;

/** Workspaces that would join a community, while leaders decide. */
public interface Joinings {

    Optional<Joining> find(String id);

    void keep(Joining joining);

    /** It is decided. */
    void drop(String id);

    /** Those that nobody decided by then are no more. */
    void dropBefore(Instant now);
}
