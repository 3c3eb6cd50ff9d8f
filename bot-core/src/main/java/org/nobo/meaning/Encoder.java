package org.nobo.meaning;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A model that has been loaded.
 *
 * <p>Two threads share a text and sleep while they wait for each other: waiting busily would starve everything else on a small
 * machine. Of many texts, as many are encoded at a time as there are processors.
 */
final class Encoder extends AbstractInProcessEmbeddingModel {
    /** Threads that share a text. */
    private static final int TOGETHER = 2;

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

    private final OnnxBertBiEncoder encoder;

    /** @param file the name its files go by among the resources, without ending */
    private Encoder(String file, PoolingMode pooling, ExecutorService hands) throws IOException, OrtException {
        super(hands);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream model = resource(file + ".onnx");
                InputStream tokenizer = resource(file + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(Math.min(TOGETHER, Runtime.getRuntime().availableProcessors()));
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            this.encoder = new OnnxBertBiEncoder(environment, session, tokenizer, pooling);
        }
    }

    /** @throws IllegalStateException when this machine cannot load it */
    static Encoder of(Model which) {
        ExecutorService hands = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().name("nobo-meaning-", 0).daemon().factory());
        try {
            return switch (which) {
                case BGE -> new Encoder("bge-small-en-v1.5-q", PoolingMode.CLS, hands);
                case MINILM -> new Encoder("all-minilm-l6-v2-q", PoolingMode.MEAN, hands);
                case NONE -> throw new IllegalStateException("There is no such model");
            };
        } catch (IOException | OrtException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = Encoder.class.getClassLoader().getResourceAsStream(name);
        if (found == null) {
            throw new IOException(name + " is not there");
        }
        return found;
    }

    List<float[]> encode(List<String> texts) {
        List<TextSegment> segments =
                texts.stream().map(Encoder::readable).map(TextSegment::from).toList();
        return embedAll(segments).content().stream().map(Embedding::vector).toList();
    }

    private static String readable(String text) {
        String letters = text.length() > LETTERS ? text.substring(0, LETTERS) : text;
        String seen = UNSEEN.matcher(letters).replaceAll(" ");
        return seen.isBlank() ? NOTHING : seen;
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }
}
