package org.nobo.illuminate.press;

/**
 * A number about a community, and what exactly is counted.
 *
 * @param key of its words: {@code press.figure.<key>} and {@code press.figure.<key>.means}
 */
public record Figure(String key, int number) {}
