package org.nobo.resource.search;

/**
 * What somebody said of what was found for them.
 *
 * @param confidence how likely the first entry was held to be right
 * @param right whether it was
 */
public record Judged(double confidence, boolean right) {}
