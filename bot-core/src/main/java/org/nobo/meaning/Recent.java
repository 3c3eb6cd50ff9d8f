package org.nobo.meaning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was found of texts of late: one question is looked at several times, and some are asked again and again. */
final class Recent {
    private static final int REMEMBERED = 1_000;

    private final Map<String, float[]> meanings = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized Optional<float[]> of(String text) {
        return Optional.ofNullable(meanings.get(text)).map(float[]::clone);
    }

    synchronized float[] keep(String text, float[] meaning) {
        meanings.put(text, meaning.clone());
        return meaning;
    }
}
