package org.nobo.illuminate.publish;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a list of stories is cut into leaves, so that a story that comes or goes touches the leaf it stands on and hardly
 * another. Counted off, all leaves after it would shift by one; instead it is told by a story itself whether a leaf ends
 * with it, and a leaf is named for the story it ends with.
 */
final class Paging {
    /** The first leaf has at least so many. */
    private static final int FEWEST_FIRST = 10;

    private static final int FEWEST = 20;
    private static final int MOST = 50;
    /** From where enough stand on a leaf, it ends with one story in so many. */
    private static final int ONE_IN = 10;

    private Paging() {}

    /**
     * The leaves, the newest first; there is at least one.
     *
     * @param path of the first, without its ending
     * @param others what the paths of the others begin with
     * @param all the newest first
     */
    static List<Leaf> leaves(String path, String others, List<PublishedStory> all) {
        List<List<PublishedStory>> cut = cut(all);
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            leaves.add(new Leaf(
                    i == 0 ? path : name(others, cut.get(i)),
                    cut.get(i),
                    i == 0 ? Optional.empty() : Optional.of(i == 1 ? path : name(others, cut.get(i - 1))),
                    i + 1 == cut.size() ? Optional.empty() : Optional.of(name(others, cut.get(i + 1)))));
        }
        return leaves;
    }

    private static String name(String others, List<PublishedStory> stories) {
        PublishedStory newest = stories.getFirst();
        return others + "-" + newest.published().atOffset(ZoneOffset.UTC).toLocalDate() + "-" + Slug.piece(newest.id());
    }

    private static List<List<PublishedStory>> cut(List<PublishedStory> all) {
        List<List<PublishedStory>> leaves = new ArrayList<>();
        int end = all.size();
        for (int at = all.size() - 1; at >= 0; at--) {
            if (end - at == MOST || (end - at >= FEWEST && isLast(all.get(at)))) {
                leaves.addFirst(all.subList(at, end));
                end = at;
            }
        }
        int first = end < FEWEST_FIRST && !leaves.isEmpty()
                ? end + leaves.removeFirst().size()
                : end;
        leaves.addFirst(all.subList(0, first));
        return leaves;
    }

    private static boolean isLast(PublishedStory story) {
        return Math.floorMod(story.id().hashCode(), ONE_IN) == 0;
    }
}
