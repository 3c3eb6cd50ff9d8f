package org.nobo.illuminate.story;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/**
 * Something that was said in which stories stand besides in the messages that tell them.
 *
 * @param intention under which it was said
 * @param given who has it; empty where it stands in a channel
 * @param stories which stand in it, in their order
 */
public record Retelling(CommunityId community, String intention, Optional<MemberId> given, List<String> stories) {
    public Retelling {
        stories = List.copyOf(stories);
    }

    /** The same, once a story stands in it no longer. */
    public Retelling without(String story) {
        return of(stories.stream().filter(each -> !each.equals(story)).toList());
    }

    /** The same, once other stories stand in it. */
    public Retelling of(List<String> others) {
        return new Retelling(community, intention, given, others);
    }
}
