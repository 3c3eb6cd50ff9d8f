package org.nobo.illuminate.publish;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list of stories.
 *
 * @param path without its ending, as the two others
 * @param stories the newest first
 * @param newer where those after these stand; empty on the first page
 * @param older where those before these stand, if there are any
 */
record Leaf(String path, List<PublishedStory> stories, Optional<String> newer, Optional<String> older) {

    boolean isFirst() {
        return newer.isEmpty();
    }

    /** All on one page. */
    boolean isAlone() {
        return newer.isEmpty() && older.isEmpty();
    }
}
