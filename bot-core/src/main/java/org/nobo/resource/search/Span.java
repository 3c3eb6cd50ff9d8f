package org.nobo.resource.search;

/** A stretch of a text, in characters: {@code end} is behind its last. */
public record Span(int start, int end) {}
