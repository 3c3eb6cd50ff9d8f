package org.nobo.bench;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;

/**
 * Questions are understood by the real model. What entries mean is made up, for the hours it would take are no part of what
 * is measured: a text lies near the middle of one of some hundred topics.
 */
record GeneratedSense(Sense real) implements Sense {
    private static final int NUMBERS = 384;
    private static final int TOPICS = 300;

    @Override
    public Model model() {
        return real.model();
    }

    @Override
    public boolean isThere() {
        return real.isThere();
    }

    @Override
    public Optional<float[]> of(String text) {
        return real.of(text);
    }

    @Override
    public List<float[]> ofAll(List<String> texts) {
        return texts.stream().map(GeneratedSense::madeUp).toList();
    }

    private static float[] madeUp(String text) {
        SplittableRandom topic = new SplittableRandom(Math.floorMod(text.hashCode(), TOPICS));
        SplittableRandom own = new SplittableRandom(text.hashCode());
        float[] direction = new float[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            direction[i] = (float) (topic.nextDouble(-1, 1) + own.nextDouble(-1, 1));
        }
        double length = Math.sqrt(Sense.likeness(direction, direction));
        for (int i = 0; i < NUMBERS; i++) {
            direction[i] /= (float) length;
        }
        return direction;
    }
}
