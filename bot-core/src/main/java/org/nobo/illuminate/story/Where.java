package org.nobo.illuminate.story;

import java.util.Locale;

/** Where a story can be shown. Each has a yes of its own. */
public enum Where {
    /** Among the members: in the channel for stories, the list, and the answers to questions. */
    HERE,
    /** On the community's public pages. */
    PAGES,
    /** Beyond: in what is handed to journalists. */
    PRESS;

    /** The key of the words that are about it: {@code story.here.ask} and so on. */
    String words(String what) {
        return "story." + name().toLowerCase(Locale.ROOT) + "." + what;
    }
}
