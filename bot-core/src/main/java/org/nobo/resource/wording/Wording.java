package org.nobo.resource.wording;

import java.util.List;
import java.util.Optional;

/** Puts an answer into words from what was found. It is outside this process and may be slow, wrong or gone. */
@FunctionalInterface
public interface Wording {

    /**
     * An answer, as it came: it has to be {@link Citations checked}. Empty when there was none in time.
     *
     * @param question what was asked, without anybody's name
     * @param passages what was found, best first, without anybody's name
     */
    Optional<String> word(String question, List<Passage> passages) throws InterruptedException;

    /** Part of an entry, and what the entry is called. */
    record Passage(String title, String words) {}
}
