package org.nobo.resource.share;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;

/** In which channels messages are kept by an emoji, and the messages that were marked so and wait. */
public interface Marks {

    /** The name of the emoji that marks what is worth keeping in this channel; empty where leaders switched none on. */
    Optional<String> emoji(CommunityId community, Place.Channel in);

    /** From now on this emoji marks there, and no other. */
    void watch(CommunityId community, Place.Channel in, String emoji);

    /** From now on none does. */
    void unwatch(CommunityId community, Place.Channel in);

    Optional<Mark> find(String id);

    void keep(Mark mark);

    void drop(String id);

    /** What this member marked or wrote and is not decided yet. */
    List<Mark> with(MemberId member);

    /** Whether they want to be asked about what they mark. */
    boolean wanted(MemberId member);

    void want(MemberId member, boolean wanted);

    /** Nothing of this member remains. */
    void forget(MemberId member);
}
