package org.nobo.name.workshop;

import java.time.Instant;
import org.nobo.name.charter.Charter;

/**
 * A charter as it was proposed.
 *
 * @param number from 1
 */
public record Draft(String workshop, int number, Charter charter, Instant at) {
    /** Under which everybody was told of it. */
    String intention() {
        return Workshop.PREFIX + "/" + workshop + "/draft/" + number;
    }
}
