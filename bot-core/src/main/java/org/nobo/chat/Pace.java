package org.nobo.chat;

import java.time.Duration;

/**
 * How fast a platform wants to be spoken to.
 *
 * @param perPlace the least time between two deliveries to one place
 * @param perPlatform the least time between two deliveries to the platform as a whole
 */
public record Pace(Duration perPlace, Duration perPlatform) {
    /** As fast as we can. */
    public static final Pace AS_FAST_AS_WE_CAN = new Pace(Duration.ZERO, Duration.ZERO);
}
