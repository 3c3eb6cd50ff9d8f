package org.nobo.app.eval;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A question with what is right.
 *
 * @param labels how good an answer each entry is that is one; empty when nothing answers it
 */
public record Question(String text, Map<String, Integer> labels) {
    private static final int DEPTH = 10;

    public Question {
        labels = Map.copyOf(labels);
    }

    boolean answerable() {
        return !labels.isEmpty();
    }

    /** Whether this is an entry of the highest label. */
    boolean answeredBy(String entry) {
        return answerable() && labels.getOrDefault(entry, 0).equals(Collections.max(labels.values()));
    }

    /** Where among these the first right one stands, from 1; 0 when none does. */
    int rank(List<String> found) {
        for (int i = 0; i < found.size(); i++) {
            if (answeredBy(found.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** What the first ten of these are worth, against the best that could stand there. */
    double gain(List<String> found) {
        List<Integer> reached =
                found.stream().map(entry -> labels.getOrDefault(entry, 0)).toList();
        List<Integer> best =
                labels.values().stream().sorted(Collections.reverseOrder()).toList();
        return worth(reached) / worth(best);
    }

    private static double worth(List<Integer> labels) {
        double worth = 0;
        for (int i = 0; i < Math.min(DEPTH, labels.size()); i++) {
            worth += (Math.pow(2, labels.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
        }
        return worth;
    }
}
