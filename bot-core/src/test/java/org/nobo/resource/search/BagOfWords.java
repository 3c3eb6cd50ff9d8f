package org.nobo.resource.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;

/** A sense without a model: texts mean the same when they have the same stems. Counts how often it is asked. */
final class BagOfWords implements Sense {
    private static final int NUMBERS = 384;

    private final Model model;
    private final List<String> asked = new ArrayList<>();

    BagOfWords(Model model) {
        this.model = model;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Optional<float[]> of(String text) {
        return Optional.of(direction(text));
    }

    @Override
    public List<float[]> ofAll(List<String> texts) {
        asked.addAll(texts);
        return texts.stream().map(BagOfWords::direction).toList();
    }

    private static float[] direction(String text) {
        float[] sum = new float[NUMBERS];
        sum[0] = .1f;
        Tongue.ENGLISH
                .words(text)
                .forEach(word -> sum[1 + Math.floorMod(word.stem().hashCode(), NUMBERS - 1)] += 1);
        double length = Math.sqrt(Sense.likeness(sum, sum));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= (float) length;
        }
        return sum;
    }
}
