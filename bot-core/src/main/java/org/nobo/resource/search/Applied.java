package org.nobo.resource.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Model;
import org.nobo.resource.knowhow.ChangeLog.Position;

/** How far the index has followed the change log of each community, and the make of the index; kept in its commits. */
final class Applied {
    /** Goes up when leaves are laid otherwise, so that an older index begins anew. */
    private static final String LAID = "5";

    private static final String MAKE_KEY = "make";
    private static final String POSITION_KEY = "at/";

    private final String make;
    private final Map<CommunityId, Position> positions = new HashMap<>();

    private Applied(String make) {
        this.make = make;
    }

    /** What meanings one model finds are of no use to another. */
    static String make(Model model) {
        return LAID + "/" + model;
    }

    static boolean isOfMake(String make, Map<String, String> commit) {
        return make.equals(commit.get(MAKE_KEY));
    }

    static Applied in(Map<String, String> commit, String make) {
        Applied applied = new Applied(make);
        for (Entry<String, String> line : commit.entrySet()) {
            if (line.getKey().startsWith(POSITION_KEY)) {
                CommunityId community = new CommunityId(line.getKey().substring(POSITION_KEY.length()));
                String[] number = line.getValue().split(" ", 2);
                applied.positions.put(community, new Position(community, number[1], Long.parseLong(number[0])));
            }
        }
        return applied;
    }

    Map<String, String> asCommit() {
        Map<String, String> commit = new HashMap<>();
        commit.put(MAKE_KEY, make);
        positions.forEach((community, position) ->
                commit.put(POSITION_KEY + community, position.number() + " " + position.origin()));
        return commit;
    }

    Map<CommunityId, Position> positions() {
        return Map.copyOf(positions);
    }

    void reached(Position position) {
        positions.put(position.community(), position);
    }

    void forget(CommunityId community) {
        positions.remove(community);
    }
}
