package org.nobo.illuminate.publish;

import java.util.Locale;
import java.util.Optional;

/** Tells in which language something is written. A story keeps its own on pages that are in another. */
@FunctionalInterface
public interface Tongue {
    /** Knows none. */
    Tongue UNKNOWN = words -> Optional.empty();

    /** Empty where that is not beyond doubt. */
    Optional<Locale> of(String words);
}
