package org.nobo.illuminate.story;

import java.time.Instant;
import java.util.Optional;

/**
 * A yes to showing a story in one place.
 *
 * @param number from 1, in the order in which they were given for the story
 * @param where what it is a yes to
 * @param as under which name
 * @param words what was asked and what was answered, as it stood on the screen
 * @param givenAt when
 * @param withdrawnAt when it was taken back, if it was
 */
public record Consent(
        int number, Where where, ShownAs as, String words, Instant givenAt, Optional<Instant> withdrawnAt) {}
