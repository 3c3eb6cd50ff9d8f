package org.nobo.name;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a community values, by those who said so.
 *
 * @param lines one for each value somebody chose or the community says it shares: chosen most often first
 * @param people how many chose anything
 * @param since from which day on the change is counted, where an earlier day is known
 */
record ValuesMap(List<Line> lines, int people, Optional<LocalDate> since) {

    /**
     * @param count how many chose it
     * @param change how many more than before
     * @param shared whether the community says that it shares it
     */
    record Line(ValueCard card, int count, int change, boolean shared) {}

    static ValuesMap of(
            ValuesCatalogue cards,
            Map<?, List<String>> chosen,
            List<String> shared,
            Optional<ValuesHistory.Standing> before) {
        Map<String, Integer> counts = new HashMap<>();
        chosen.values().forEach(keys -> keys.forEach(key -> counts.merge(key, 1, Integer::sum)));
        Map<String, Integer> then = before.map(ValuesHistory.Standing::counts).orElse(counts);
        List<Line> lines = Stream.concat(counts.keySet().stream(), shared.stream())
                .distinct()
                .flatMap(key -> cards.card(key).stream())
                .map(card -> {
                    int count = counts.getOrDefault(card.key(), 0);
                    return new Line(card, count, count - then.getOrDefault(card.key(), 0), shared.contains(card.key()));
                })
                .sorted(Comparator.<Line>comparingInt(line -> -line.count())
                        .thenComparing(line -> line.card().name()))
                .toList();
        return new ValuesMap(lines, chosen.size(), before.map(ValuesHistory.Standing::day));
    }

    /** What the community says it shares and nobody, or hardly anybody, chose. */
    List<Line> gaps() {
        return lines.stream()
                .filter(line -> line.shared() && line.count() <= people / 20)
                .toList();
    }

    /** What changed most, either way. */
    List<Line> moved(int most) {
        return lines.stream()
                .filter(line -> line.change() != 0)
                .sorted(Comparator.<Line>comparingInt(line -> -Math.abs(line.change()))
                        .thenComparing(line -> line.card().name()))
                .limit(most)
                .toList();
    }

    /** Those of somebody's own values that nobody else chose. */
    List<Line> alone(List<String> own) {
        return lines.stream()
                .filter(line -> line.count() == 1 && own.contains(line.card().key()))
                .toList();
    }
}
