package org.nobo.meaning;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.List;
import java.util.regex.Pattern;

/** A model that has been loaded. */
final class Encoder {
    /** Letters of a text that are read; who writes more has said it by then. */
    private static final int LETTERS = 20_000;

    /** A text of nothing has a meaning too, as good as any. */
    private static final String NOTHING = ".";

    /** Marks of direction, half letters and the like: the tokenizers drop them, and stumble when nothing is left. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}+");

    static {
        // The tokenizers would otherwise count their users, and may not fetch what they need.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private final EmbeddingModel model;

    Encoder(Model which) {
        // Texts are encoded one after the other: the runtime below already shares out each of them among the
        // processors.
        this.model = switch (which) {
            case BGE -> new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run);
            case MINILM -> new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
            case NONE -> throw new IllegalArgumentException("There is no such model");
        };
    }

    List<float[]> encode(List<String> texts) {
        List<TextSegment> segments =
                texts.stream().map(Encoder::readable).map(TextSegment::from).toList();
        return model.embedAll(segments).content().stream()
                .map(Embedding::vector)
                .toList();
    }

    private static String readable(String text) {
        String letters = text.length() > LETTERS ? text.substring(0, LETTERS) : text;
        String seen = UNSEEN.matcher(letters).replaceAll(" ");
        return seen.isBlank() ? NOTHING : seen;
    }
}
