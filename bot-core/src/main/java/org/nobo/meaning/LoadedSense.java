package org.nobo.meaning;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.nobo.chat.LastUsed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sense whose model is loaded by a thread of its own; a model that cannot be loaded is done without. A process has each
 * model once, however many senses share it.
 */
final class LoadedSense implements Sense {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedSense.class);
    private static final Map<Model, CompletableFuture<Optional<Encoder>>> LOADED = new EnumMap<>(Model.class);

    /** One question is looked at several times, and some are asked again and again. */
    private static final int REMEMBERED = 1_000;

    private final Map<String, float[]> recent = Collections.synchronizedMap(new LastUsed<>(REMEMBERED));
    private final Model model;
    private final boolean waits;

    /** @param waits whether who asks waits for the model */
    LoadedSense(Model model, boolean waits) {
        this.model = model;
        this.waits = waits;
    }

    /** Begins to load what is not loaded yet. */
    static CompletableFuture<Optional<Encoder>> load(Model model) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(model, LoadedSense::begin);
        }
    }

    private static CompletableFuture<Optional<Encoder>> begin(Model model) {
        CompletableFuture<Optional<Encoder>> begun = new CompletableFuture<>();
        Thread.ofPlatform().name("nobo-model").daemon().start(() -> begun.complete(loaded(model)));
        return begun;
    }

    /** A machine may lack what the model's native parts need, which shows as an error of linking, not as an exception. */
    private static Optional<Encoder> loaded(Model model) {
        try {
            return Optional.of(Encoder.of(model));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The model {} cannot be loaded; texts are compared by their words alone: {}", model, e.toString());
            return Optional.empty();
        }
    }

    private Optional<Encoder> encoder() {
        CompletableFuture<Optional<Encoder>> encoder = load(model);
        return waits ? encoder.join() : encoder.getNow(Optional.empty());
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public boolean isThere() {
        return encoder().isPresent();
    }

    @Override
    public Optional<float[]> of(String text) {
        Optional<float[]> known = Optional.ofNullable(recent.get(text));
        return known.isPresent() ? known : encoder().map(loaded -> understood(loaded, text));
    }

    private float[] understood(Encoder loaded, String text) {
        float[] meaning = loaded.encode(List.of(text)).getFirst();
        recent.put(text, meaning);
        return meaning;
    }

    @Override
    public List<float[]> ofAll(List<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : encoder().map(loaded -> loaded.encode(texts)).orElse(List.of());
    }
}
