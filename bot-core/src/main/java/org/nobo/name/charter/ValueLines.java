package org.nobo.name.charter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nobo.name.ValuesCatalogue;

/**
 * Values as they are typed into a form, a line each: {@code Learning: we show what went wrong too}.
 *
 * @param values each once, in their order
 * @param problem what is wrong with them
 * @param about what is wrong, as typed
 */
public record ValueLines(List<SharedValue> values, Problem problem, String about) {
    private static final Pattern BULLET = Pattern.compile("^[-*•]\\s*");
    private static final Pattern ODD = Pattern.compile("[,;|\"<>`]");

    public ValueLines {
        values = List.copyOf(values);
    }

    /** What can be wrong; only the first thing is told. */
    public enum Problem {
        NONE,
        /** A line says no practice. */
        NO_PRACTICE,
        /** A name is too long, or has signs in it that no name can have. */
        NAME,
        /** A practice is too long. */
        LONG,
        /** A value stands there twice. */
        TWICE,
        TOO_FEW,
        TOO_MANY
    }

    public static ValueLines read(String typed, ValuesCatalogue cards) {
        Map<String, SharedValue> values = new LinkedHashMap<>();
        for (String line :
                typed.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            int colon = line.indexOf(':');
            String name = BULLET.matcher(colon < 0 ? line : line.substring(0, colon))
                    .replaceFirst("")
                    .strip();
            String practice = colon < 0 ? "" : line.substring(colon + 1).strip();
            Problem wrong = wrong(name, practice);
            SharedValue value = SharedValue.named(name, practice, cards);
            if (wrong != Problem.NONE) {
                return new ValueLines(List.of(), wrong, name.isEmpty() ? line : name);
            }
            if (values.put(value.key(), value) != null) {
                return new ValueLines(List.of(), Problem.TWICE, name);
            }
        }
        List<SharedValue> all = new ArrayList<>(values.values());
        String count = String.valueOf(all.size());
        if (all.size() < Charter.FEWEST_VALUES) {
            return new ValueLines(all, Problem.TOO_FEW, count);
        }
        return new ValueLines(all, all.size() > Charter.MOST_VALUES ? Problem.TOO_MANY : Problem.NONE, count);
    }

    private static Problem wrong(String name, String practice) {
        if (name.isEmpty()
                || name.length() > SharedValue.LONGEST_NAME
                || ODD.matcher(name).find()) {
            return Problem.NAME;
        }
        if (practice.isEmpty()) {
            return Problem.NO_PRACTICE;
        }
        return practice.length() > SharedValue.LONGEST_PRACTICE ? Problem.LONG : Problem.NONE;
    }

    /** The same as somebody would type it. */
    public static String written(List<SharedValue> values) {
        return values.stream()
                .map(value -> value.name() + ": " + value.practice())
                .collect(Collectors.joining("\n"));
    }
}
