package org.nobo.illuminate.story;

import java.util.List;
import org.nobo.chat.MemberId;

/** Where stories stand besides in the messages that tell them. */
public interface Retellings {

    /** All in which this story stands, in the order they were said. */
    List<Retelling> of(String story);

    /** All that this member was given. */
    List<Retelling> givenTo(MemberId member);

    /** Writes it down, new or changed; where no story stands in it any more, it is forgotten. */
    void keep(Retelling retelling);
}
