package org.nobo.illuminate.story;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;

/** The pictures in stories. */
public interface Pictures {

    /** Those of a story, in order. */
    List<Picture> of(String story);

    Optional<Picture> find(String story, int number);

    /** Those that may be shown on the public pages, without their bytes: of stories that stand there, with words. */
    List<Picture> onPages(CommunityId community);

    void keep(Picture picture);

    void drop(String story, int number);
}
