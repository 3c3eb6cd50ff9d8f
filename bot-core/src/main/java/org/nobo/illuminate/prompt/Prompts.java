package org.nobo.illuminate.prompt;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;

/** All prompts, those asked and those to come. */
public interface Prompts {

    Optional<Prompt> find(String id);

    /** The prompt that this thread answers. */
    Optional<Prompt> answeredIn(Place.Thread thread);

    /** Those whose time has not come, the next one first. */
    List<Prompt> waiting(CommunityId community);

    /** Those a member wrote. */
    List<Prompt> by(MemberId member);

    /** Writes a prompt down, new or changed. */
    void keep(Prompt prompt);

    /** Those of this member that wait are no more; what was asked of everybody stays, without their name. */
    void forget(MemberId member);
}
