package org.nobo.resource.helping;

import java.util.List;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Role;

/** Which roles leaders want told of questions on a topic that nobody took. */
public interface TopicRoles {

    /** In the order in which they were said. */
    List<Route> in(CommunityId community);

    void keep(Route route);

    void drop(CommunityId community, String id);

    /** Questions on this topic are shown to this role. */
    record Route(String id, CommunityId community, String topic, Role role) {}
}
