package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Does the same with each of many, on all processors where they are so many that it pays. */
final class Abreast {
    /** So few are done one after the other: then they lie in their order, and a small index is the same each time. */
    private static final int FEW = 200;

    private Abreast() {}

    /** What is done with one of them; done with several at a time, it must stand that. */
    @FunctionalInterface
    interface Deed<T> {
        void with(T one) throws IOException;
    }

    static <T> void each(List<T> all, Deed<T> deed) throws IOException {
        try {
            (all.size() <= FEW ? all.stream() : all.parallelStream()).forEach(one -> unchecked(one, deed));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T> void unchecked(T one, Deed<T> deed) {
        try {
            deed.with(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
