package org.nobo.illuminate.publish;

/** What laying pages into a folder came to, in files. */
public record Outcome(int written, int unchanged, int removed) {}
