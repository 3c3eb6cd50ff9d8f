package org.nobo.meaning;

import java.util.Arrays;
import java.util.Optional;

/** The models a {@link Sense} can have. */
public enum Model {
    /** bge-small-en-v1.5, the best of the small ones. */
    BGE("bge"),
    /** all-MiniLM-L6-v2: less exact, and a machine of any size is quick with it. */
    MINILM("minilm"),
    /** No model: texts are compared by their words alone. */
    NONE("none");

    private final String written;

    Model(String written) {
        this.written = written;
    }

    /** Its name in settings and in what is stored. */
    public String written() {
        return written;
    }

    /** The one of this name; none where there is no such model. */
    public static Optional<Model> ofWritten(String name) {
        return Arrays.stream(values())
                .filter(model -> model.written.equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return written;
    }
}
