package org.nobo.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.LastUsed;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;
import org.nobo.resource.helping.Nearness;

/**
 * Tells how near offers are to a question by what both mean. What offers mean is remembered as long as the process lives,
 * and only so many new ones are thought through for one question, so that nobody waits for long.
 */
final class NearInMeaning implements Nearness {
    private static final int REMEMBERED = 5_000;
    private static final int NEW_AT_ONCE = 200;

    private final Sense sense;
    private final Map<String, float[]> meanings = new LastUsed<>(REMEMBERED);

    NearInMeaning(Sense sense) {
        this.sense = sense;
    }

    @Override
    public Map<String, Double> near(String question, Collection<String> offers) {
        Optional<float[]> asked = sense.isThere() ? sense.of(question) : Optional.empty();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, Double> near = new HashMap<>();
        meaningsOf(offers).forEach((offer, meaning) -> near.put(offer, scaled(Sense.likeness(asked.get(), meaning))));
        return near;
    }

    private synchronized Map<String, float[]> meaningsOf(Collection<String> offers) {
        List<String> unknown = offers.stream()
                .filter(offer -> !meanings.containsKey(offer))
                .sorted()
                .limit(NEW_AT_ONCE)
                .toList();
        List<float[]> thought = unknown.isEmpty() ? List.of() : sense.ofAll(unknown);
        for (int i = 0; i < thought.size(); i++) {
            meanings.put(unknown.get(i), thought.get(i));
        }
        Map<String, float[]> known = new HashMap<>();
        offers.forEach(
                offer -> Optional.ofNullable(meanings.get(offer)).ifPresent(meaning -> known.put(offer, meaning)));
        return known;
    }

    /** Where likeness begins to tell something depends on the model: any two English texts are alike to bge. */
    private double scaled(double likeness) {
        double from = sense.model() == Model.MINILM ? .25 : .6;
        double to = sense.model() == Model.MINILM ? .65 : .85;
        return Math.clamp((likeness - from) / (to - from), 0, 1);
    }
}
