package org.nobo.illuminate.story;

/** How far a story reaches beyond the message that tells it: questions find it, and it is told again. */
public record Reach(Findable findable, Elsewhere elsewhere) {}
