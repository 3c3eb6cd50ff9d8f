package org.nobo.resource.helping;

import java.util.Collection;
import java.util.Map;

/** Tells how near what people offer is to a question, beyond the words they share. */
@FunctionalInterface
public interface Nearness {
    /** Knows words alone. */
    Nearness NONE = (question, offers) -> Map.of();

    /** For each offer from 0, which has nothing to do with it, to 1; one of which nothing is known is left out. */
    Map<String, Double> near(String question, Collection<String> offers);
}
