package org.nobo.illuminate.publish;

import java.util.List;

/**
 * How a list of stories is cut into pages, so that a new story touches the first page alone: the older pages are counted
 * from the oldest story on, and the first holds what is left.
 *
 * @param path of the first page, without its ending
 */
record Paging(String path, List<PublishedStory> all) {
    /** On each older page. The first holds from half as many to one and a half times as many. */
    static final int STORIES = 40;

    /** How many older pages there are. */
    int older() {
        return Math.max(0, (all.size() - STORIES / 2) / STORIES);
    }

    /** The first page is 0, the oldest 1, the one before the first the last. */
    List<PublishedStory> on(int page) {
        int end = page == 0 ? all.size() - older() * STORIES : all.size() - (page - 1) * STORIES;
        return all.subList(page == 0 ? 0 : end - STORIES, end);
    }

    String path(int page) {
        return page == 0 ? path : (path.equals("index") ? "stories" : path) + "-" + page;
    }

    boolean hasNewer(int page) {
        return page != 0;
    }

    boolean hasOlder(int page) {
        return page == 0 ? older() > 0 : page > 1;
    }

    int newer(int page) {
        return page == older() ? 0 : page + 1;
    }

    int older(int page) {
        return page == 0 ? older() : page - 1;
    }
}
