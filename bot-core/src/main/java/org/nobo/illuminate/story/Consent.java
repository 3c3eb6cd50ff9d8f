package org.nobo.illuminate.story;

import java.time.Instant;
import java.util.Optional;

/**
 * A yes to showing a story.
 *
 * @param number from 1, in the order in which they were given for the story
 * @param as under which name
 * @param here whether among the members of the community
 * @param pages whether on the community's public pages
 * @param words what was asked and what was answered, as it stood on the screen
 * @param givenAt when
 * @param withdrawnAt when it was taken back, if it was
 */
public record Consent(
        int number,
        ShownAs as,
        boolean here,
        boolean pages,
        String words,
        Instant givenAt,
        Optional<Instant> withdrawnAt) {}
