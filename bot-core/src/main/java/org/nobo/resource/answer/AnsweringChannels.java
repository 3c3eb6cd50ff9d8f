package org.nobo.resource.answer;

import org.nobo.chat.CommunityId;
import org.nobo.chat.Place;

/** In which channels questions are answered that nobody put to the bot. */
public interface AnsweringChannels {

    boolean has(CommunityId community, Place.Channel channel);

    /** From now on it is one of them, or no longer. */
    void set(CommunityId community, Place.Channel channel, boolean answering);
}
