package org.nobo.meaning;

import java.util.List;
import java.util.Optional;

/** Where no model is wanted. */
final class NoSense implements Sense {

    @Override
    public Model model() {
        return Model.NONE;
    }

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public Optional<float[]> of(String text) {
        return Optional.empty();
    }

    @Override
    public List<float[]> ofAll(List<String> texts) {
        return List.of();
    }
}
