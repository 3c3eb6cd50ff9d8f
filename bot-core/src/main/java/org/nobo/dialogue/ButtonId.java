package org.nobo.dialogue;

import java.util.Optional;

/**
 * What a button of a talk carries: {@code talk/<kind>/<id>/<version>/<key>}. It means the same after a restart, and tells
 * of which question it was when that is long over.
 *
 * @param reminds whether it stands on the short form of the question, which only reminds of it
 */
record ButtonId(String kind, long talk, int version, String key, boolean reminds) {
    static final String PREFIX = "talk";

    /** The keys the talk itself understands. */
    static final String SKIP = "-skip";

    static final String BACK = "-back";
    static final String PICK = "-pick";

    /** Shows the whole question where it was only reminded of. */
    static final String SHOW = "-show";

    private static final String REMINDS = "~";

    String written() {
        return PREFIX + "/" + kind + "/" + talk + "/" + version + "/" + (reminds ? REMINDS : "") + key;
    }

    static Optional<ButtonId> read(String id) {
        String[] parts = id.split("/", 5);
        if (parts.length < 5 || !PREFIX.equals(parts[0])) {
            return Optional.empty();
        }
        try {
            boolean reminds = parts[4].startsWith(REMINDS);
            String key = reminds ? parts[4].substring(REMINDS.length()) : parts[4];
            return Optional.of(
                    new ButtonId(parts[1], Long.parseLong(parts[2]), Integer.parseInt(parts[3]), key, reminds));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
