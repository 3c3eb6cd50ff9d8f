package org.nobo.care.report;

/**
 * Something said about a report afterwards.
 *
 * @param byReporter whether its reporter said it, or else who had taken it on
 */
public record Note(boolean byReporter, String words) {}
