package org.nobo.illuminate.story;

import java.util.List;
import org.nobo.chat.MemberId;

/** Where stories stand besides in the messages that tell them. */
public interface Retellings {

    /**
     * In this transaction something is going to be written down in which these stand: until it has ended nobody else finds
     * out where they stand, and then finds this, too.
     */
    void hold(List<String> stories);

    /** All in which this story stands, in the order they were said. Waits for those who hold it. */
    List<Retelling> of(String story);

    /** All that this member was given. */
    List<Retelling> givenTo(MemberId member);

    /** Writes it down, new or changed; where no story stands in it any more, it is forgotten. */
    void keep(Retelling retelling);
}
