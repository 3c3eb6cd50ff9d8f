package org.nobo.slack;

import java.time.Duration;

/**
 * How fast Slack is asked where nobody waits for the answer.
 *
 * @param atOnce so many questions without a pause
 * @param each so long before each one after those
 * @param rest so long between two times that all of it is asked
 */
record Tempo(int atOnce, Duration each, Duration rest) {
    /** Slack takes about 50 looks into conversations a minute; this leaves some for those somebody waits for. */
    static final Tempo LEISURELY = new Tempo(20, Duration.ofMillis(1_500), Duration.ofMinutes(10));
}
