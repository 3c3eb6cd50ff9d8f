package org.nobo.name.charter;

import java.time.Instant;

/**
 * A charter as it held from some day on.
 *
 * @param number from 1
 */
public record Version(int number, Charter charter, Instant since, Agreement how) {}
