package org.nobo.illuminate.publish;

import java.util.List;

/**
 * What some stories have in common: the value they show, or the question they answer. It has pages of its own.
 *
 * @param path its first page, without the ending
 * @param title what stands above
 * @param about a line or two below it, may be empty
 * @param stories the newest first
 */
record Topic(String path, String title, String about, List<PublishedStory> stories) {
    Topic {
        stories = List.copyOf(stories);
    }
}
