package org.nobo.name.workshop;

import java.util.Optional;
import org.nobo.chat.MemberId;

/**
 * What somebody answered, in their own words.
 *
 * @param number by which leaders speak of it; given in an order that tells nothing of who said it. 0 until then
 * @param bundle the group it stands in
 * @param quotable whether anybody else may read it
 */
public record Contribution(
        String workshop,
        MemberId member,
        Asked asked,
        String words,
        int number,
        Optional<Integer> bundle,
        boolean quotable) {
    public static final int LONGEST = 1_000;
}
