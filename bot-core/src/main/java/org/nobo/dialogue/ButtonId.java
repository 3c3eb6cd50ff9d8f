package org.nobo.dialogue;

import java.util.Optional;

/**
 * What a button of a talk carries: {@code talk/<kind>/<id>/<version>/<key>}. It means the same after a restart, and tells
 * of which question it was when that is long over.
 */
record ButtonId(String kind, long talk, int version, String key) {
    static final String PREFIX = "talk";

    /** The keys the talk itself understands. */
    static final String SKIP = "-skip";

    static final String BACK = "-back";
    static final String PICK = "-pick";

    String written() {
        return PREFIX + "/" + kind + "/" + talk + "/" + version + "/" + key;
    }

    static Optional<ButtonId> read(String id) {
        String[] parts = id.split("/", 5);
        if (parts.length < 5 || !PREFIX.equals(parts[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ButtonId(parts[1], Long.parseLong(parts[2]), Integer.parseInt(parts[3]), parts[4]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
