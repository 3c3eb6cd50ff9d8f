package org.nobo.app.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Counts what came of each question. */
public final class Tally {
    private static final int FIRST = 1;
    private static final int FIRST_FEW = 3;
    private static final double NANOSECONDS = 1e6;

    private int questions;
    private int answerable;
    private int first;
    private int firstFew;
    private double gain;
    private double reciprocal;
    private int sure;
    private int sureAndRight;
    private int falselySure;
    private final List<Long> times = new ArrayList<>();

    /**
     * Counts one question.
     *
     * @param found the ids of what was found, best first
     * @param answered whether the first of them was given as the answer
     * @param nanoseconds how long that took
     */
    public void count(Question question, List<String> found, boolean answered, long nanoseconds) {
        questions++;
        times.add(nanoseconds);
        boolean right = !found.isEmpty() && question.answeredBy(found.getFirst());
        sure += answered ? 1 : 0;
        sureAndRight += answered && right ? 1 : 0;
        if (question.answerable()) {
            int rank = question.rank(found);
            answerable++;
            first += rank == FIRST ? 1 : 0;
            firstFew += rank >= FIRST && rank <= FIRST_FEW ? 1 : 0;
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
            gain += question.gain(found);
        } else {
            falselySure += answered ? 1 : 0;
        }
    }

    /** All figures by their names; null for a share of nothing. */
    public Map<String, @Nullable Number> figures() {
        Map<String, @Nullable Number> all = new LinkedHashMap<>();
        all.put("questions", questions);
        all.put("answerable", answerable);
        all.put("success1", share(first, answerable));
        all.put("success3", share(firstFew, answerable));
        all.put("ndcg10", share(gain, answerable));
        all.put("mrr10", share(reciprocal, answerable));
        all.put("answered", share(sure, questions));
        all.put("precision", share(sureAndRight, sure));
        all.put("rightAnswers", share(sureAndRight, answerable));
        all.put("falseAnswers", share(falselySure, questions - answerable));
        all.put("p50ms", percentile(.5));
        all.put("p99ms", percentile(.99));
        return all;
    }

    public String json() {
        return JsonMapper.shared().writeValueAsString(figures());
    }

    private static @Nullable Double share(double part, int whole) {
        return whole == 0 ? null : rounded(part / whole, 1e4);
    }

    private @Nullable Double percentile(double share) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? null
                : rounded(
                        sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))) / NANOSECONDS,
                        1e3);
    }

    private static double rounded(double value, double to) {
        return Math.round(value * to) / to;
    }
}
