package org.nobo.meaning;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A sense whose model is loaded by a thread of its own, once; a model that cannot be loaded is done without. */
final class LoadedSense implements Sense {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedSense.class);

    private final Model model;
    private final boolean waits;
    private final CompletableFuture<Optional<Encoder>> encoder = new CompletableFuture<>();
    private final ExecutorService loader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("nobo-model").daemon().factory());
    private boolean begun;

    /** @param waits whether who asks waits for the model */
    LoadedSense(Model model, boolean waits) {
        this.model = model;
        this.waits = waits;
    }

    synchronized void load() {
        if (!begun) {
            begun = true;
            loader.execute(() -> encoder.complete(loaded()));
        }
    }

    /** A machine may lack what the model's native parts need, which shows as an error of linking, not as an exception. */
    private Optional<Encoder> loaded() {
        try {
            return Optional.of(new Encoder(model));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "The model {} cannot be loaded here; texts are compared by their words alone: {}",
                    model,
                    e.toString());
            return Optional.empty();
        }
    }

    private Optional<Encoder> encoder() {
        if (waits) {
            load();
            return encoder.join();
        }
        return encoder.getNow(Optional.empty());
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
        return encoder().map(loaded -> loaded.encode(List.of(text)).getFirst());
    }

    @Override
    public List<float[]> ofAll(List<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : encoder().map(loaded -> loaded.encode(texts)).orElse(List.of());
    }

    /** Who still waits for the model is answered that there is none. */
    @Override
    public void close() {
        loader.shutdown();
        encoder.complete(Optional.empty());
    }
}
