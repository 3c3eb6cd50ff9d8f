package org.nobo.resource.knowhow;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** A heading of an article and the blocks under it, up to the next; what stands before the first has no heading. */
final class Cut {
    /** The level of what stands before the first heading. */
    static final int BEFORE_ANY = 0;

    final int level;
    final String heading;
    final List<Node> blocks = new ArrayList<>();

    private Cut(int level, String heading) {
        this.level = level;
        this.heading = heading;
    }

    /**
     * Cuts at every second and third level. A first level says the title of the whole; once sections have begun, it
     * begins another.
     */
    static List<Cut> of(Node document) {
        List<Cut> cuts = new ArrayList<>(List.of(new Cut(BEFORE_ANY, "")));
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading && cutsAt(heading, cuts.size() > 1)) {
                cuts.add(new Cut(heading.getLevel(), Readout.line(heading)));
            } else {
                cuts.getLast().blocks.add(block);
            }
        }
        return cuts;
    }

    private static boolean cutsAt(Heading heading, boolean sectionsHaveBegun) {
        return switch (heading.getLevel()) {
            case 1 -> sectionsHaveBegun;
            case 2, 3 -> true;
            default -> false;
        };
    }
}
