package org.nobo.illuminate.press;

import java.util.List;
import org.nobo.chat.CommunityId;

/** Counts what can be said about a community in numbers. */
@FunctionalInterface
public interface Figures {
    List<Figure> of(CommunityId community);
}
