package org.nobo.illuminate.prompt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;

/** All prompts, those asked and those to come. */
public interface Prompts {

    Optional<Prompt> find(String id);

    /** The prompt that is put under this intention. */
    default Optional<Prompt> named(String intention) {
        return intention.startsWith(Prompt.PREFIX + "/")
                ? find(intention.substring(Prompt.PREFIX.length() + 1))
                : Optional.empty();
    }

    /** The prompt that this thread answers. */
    Optional<Prompt> answeredIn(Place.Thread thread);

    /** Those whose time has not come, the next one first. */
    List<Prompt> waiting(CommunityId community);

    /** The queue of a channel, the next one first. */
    List<Prompt> queued(CommunityId community, Place.Channel channel);

    /** The last place in that queue that was ever given away; 0 when none was. */
    int lastPlace(CommunityId community, Place.Channel channel);

    /** What was asked or is to be asked here, in its words. */
    Set<String> texts(CommunityId community);

    /** Whether something is on its way to this channel and does not stand there yet, as far as is known. */
    boolean isOnItsWay(CommunityId community, Place.Channel channel);

    /** Those a member wrote. */
    List<Prompt> by(MemberId member);

    /** Writes a prompt down, new or changed. */
    void keep(Prompt prompt);

    /** Those of this member that wait are no more; what was asked of everybody stays, without their name. */
    void forget(MemberId member);
}
