package org.nobo.illuminate.prompt;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/** When prompts are asked regularly, one rhythm for a channel. */
public interface Rhythms {

    Optional<Rhythm> find(String id);

    List<Rhythm> of(CommunityId community);

    /** Those a member set. */
    List<Rhythm> by(MemberId member);

    /** Writes it down, new or changed. */
    void keep(Rhythm rhythm);

    void drop(String id);

    /** They go on, without the name of who set them. */
    void forget(MemberId member);
}
