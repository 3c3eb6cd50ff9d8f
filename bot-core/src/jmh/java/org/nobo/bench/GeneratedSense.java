package org.nobo.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;

/**
 * Questions are understood by the real model. What entries mean is put together of what the model makes of each of their words
 * alone, those that are used much counting less, and of something that is a text's own: to have it read all of them takes an
 * hour and is no part of what is measured. Where they lie must be like where real texts lie, or a graph of them leads nowhere:
 * all in one half of the space, and otherwise as different as their words are.
 */
final class GeneratedSense implements Sense {
    private static final int TOGETHER = 512;

    /** How much alike texts are that have nothing in common, nearly as the model has it. */
    private static final double ALIKE = .5;

    /** How much of a text is its own. */
    private static final double OWN = .3;

    private final Sense real;
    private final Map<String, float[]> words = new HashMap<>();
    private float[] middle = {};

    GeneratedSense(Sense real) {
        this.real = real;
    }

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
        learn();
        return texts.stream().map(this::madeUp).toList();
    }

    /** All words that entries are made of at once, when the first is asked for. */
    private synchronized void learn() {
        if (!words.isEmpty()) {
            return;
        }
        List<String> all = GeneratedKnowHow.vocabulary();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<String> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            List<float[]> their = real.ofAll(some);
            for (int i = 0; i < some.size(); i++) {
                words.put(some.get(i), their.get(i));
            }
        }
        middle = new float[words.values().iterator().next().length];
        words.values().forEach(word -> add(middle, 1, word));
        normalize(middle);
        words.values().forEach(word -> add(word, -Sense.likeness(word, middle), middle));
    }

    private float[] madeUp(String text) {
        float[] apart = new float[middle.length];
        for (String word : text.split("[^a-z]+")) {
            float[] its = words.get(word);
            if (its != null) {
                add(apart, GeneratedKnowHow.rarity(word), its);
            }
        }
        normalize(apart);
        SplittableRandom own = new SplittableRandom(text.hashCode());
        double size = OWN * Math.sqrt(3.0 / apart.length);
        for (int i = 0; i < apart.length; i++) {
            apart[i] += (float) own.nextDouble(-size, size);
        }
        normalize(apart);
        float[] direction = new float[middle.length];
        add(direction, Math.sqrt(ALIKE), middle);
        add(direction, Math.sqrt(1 - ALIKE), apart);
        normalize(direction);
        return direction;
    }

    private static void add(float[] sum, double times, float[] direction) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) times * direction[i];
        }
    }

    private static void normalize(float[] direction) {
        double length = Math.max(Math.sqrt(Sense.likeness(direction, direction)), 1e-9);
        for (int i = 0; i < direction.length; i++) {
            direction[i] /= (float) length;
        }
    }
}
