package org.nobo.chat;

import java.time.Duration;

/**
 * How fast a platform wants to be spoken to.
 *
 * @param perPlace the least time between two deliveries to one place
 * @param perCommunity the least time between two deliveries of one community: platforms count for each workspace by itself
 */
public record Pace(Duration perPlace, Duration perCommunity) {
    /** As fast as we can. */
    public static final Pace AS_FAST_AS_WE_CAN = new Pace(Duration.ZERO, Duration.ZERO);
}
