package org.nobo.words.when;

import java.time.LocalDate;
import java.time.LocalTime;

/** A day as people name it. Which date "Monday" is can depend on the time of day: at nine it may be over for today. */
@FunctionalInterface
interface Day {

    LocalDate at(LocalTime time);
}
