package org.nobo.meaning;

import java.util.List;
import java.util.Optional;

/**
 * Tells what a text means, as a direction of length one: texts that mean nearly the same point nearly the same way. Safe for
 * many threads.
 *
 * <p>The model is large. A process loads it once, when it is first needed or in the background, and until it is there, or where it
 * cannot be loaded at all, texts have no meaning: whoever asks must be able to do without.
 */
public interface Sense {
    /** Knows what nothing means. */
    Sense NONE = new NoSense();

    /** Loads its model when the first text is asked for, and lets that one wait: the same texts always get an answer. */
    static Sense waitingFor(Model model) {
        return model == Model.NONE ? NONE : new LoadedSense(model, true);
    }

    /** Loads its model by a thread of its own from now on, and knows nothing until that is done. */
    static Sense inBackground(Model model) {
        if (model == Model.NONE) {
            return NONE;
        }
        var unused = LoadedSense.load(model);
        return new LoadedSense(model, false);
    }

    /** Directions of different models cannot be compared. */
    Model model();

    /** Whether a text asked for now gets an answer. Waits for the model where {@link #of} does. */
    boolean isThere();

    /** What this text means; of a long one, what its parts mean together. Empty where there is no model, or not yet. */
    Optional<float[]> of(String text);

    /** The same for many, in their order; empty where there is no model, or not yet. */
    List<float[]> ofAll(List<String> texts);

    /** How much alike two meanings are, from -1 to 1. What is near depends on the model. */
    static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
