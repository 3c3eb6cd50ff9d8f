package org.nobo.name.workshop;

import java.time.Duration;

/**
 * How a community wants its workshop.
 *
 * @param named whether votes are by name
 */
public record Rules(int gatherDays, int commentDays, int voteDays, boolean named, Quorum quorum) {
    static final int MOST_DAYS = 60;

    Duration lasts(Stage stage) {
        return switch (stage) {
            case GATHER -> Duration.ofDays(gatherDays);
            case COMMENT -> Duration.ofDays(commentDays);
            default -> Duration.ofDays(voteDays);
        };
    }
}
