package org.nobo.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;

/** The names under which a community is known: its own, and those of the communities that joined it. */
final class Kin {
    private Kin() {}

    /** Its own comes first. */
    static List<CommunityId> of(Handle handle, CommunityId community) {
        List<CommunityId> all = new ArrayList<>(List.of(community));
        all.addAll(handle.select(
                        "select came_from from workspace where community = ? and came_from is not null order by came_from",
                        community.value())
                .mapTo(String.class)
                .map(CommunityId::new)
                .list());
        return all;
    }
}
