package org.nobo.resource.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts an answer into words from what was found. It is outside this process and may be slow, wrong or gone. */
@FunctionalInterface
public interface Wording {

    /**
     * An answer, as it came: it has to be {@link Citations checked}. Empty when there was no whole one in time.
     *
     * @param question what was asked, without anybody's name
     * @param passages what was found, best first, without anybody's name
     * @param soFar is told again and again, on the thread that waits, all that was said until then
     */
    Optional<String> word(String question, List<Passage> passages, Consumer<String> soFar) throws InterruptedException;

    /** Part of an entry, and what the entry is called. */
    record Passage(String title, String words) {}
}
