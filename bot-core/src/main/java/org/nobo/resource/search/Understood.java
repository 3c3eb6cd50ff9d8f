package org.nobo.resource.search;

import java.util.Map;

/** What is known of the meaning of an entry when its leaf is laid. */
sealed interface Understood {
    /** No model is there to ask. */
    record Never() implements Understood {}

    /** It is still to be thought through. */
    record NotYet() implements Understood {}

    /**
     * It was thought through.
     *
     * @param meanings what each of its ways means, by digest, perhaps among others
     */
    record So(Map<String, float[]> meanings) implements Understood {}
}
