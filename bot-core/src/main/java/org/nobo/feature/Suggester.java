package org.nobo.feature;

import java.util.List;
import org.nobo.chat.Control;
import org.nobo.community.Member;

/** Says what fits what somebody is typing, best first. Reads only, and quickly. */
@FunctionalInterface
public interface Suggester {
    List<Control.Option> suggest(Member who, String typed);
}
