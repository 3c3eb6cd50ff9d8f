package org.nobo.dialogue;

import java.time.Instant;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/**
 * A talk as it is stored.
 *
 * @param name what it was opened under, unique in the community
 * @param version how many questions were put, from 1; the buttons of a question carry it
 * @param state where it is, as JSON with the name of the state
 * @param past where it was before, latest last, as a JSON array; what "back" goes through
 * @param open whether it waits for an answer
 * @param askedAt when the open question was put
 */
public record Talk(
        long id,
        CommunityId community,
        MemberId member,
        String kind,
        String name,
        int version,
        String state,
        String past,
        boolean open,
        Instant askedAt) {

    Talk moved(String newState, String newPast, Instant at) {
        return new Talk(id, community, member, kind, name, version + 1, newState, newPast, true, at);
    }

    Talk closed() {
        return new Talk(id, community, member, kind, name, version + 1, state, past, false, askedAt);
    }
}
