package org.nobo.name.charter;

import java.util.List;
import java.util.Optional;

/**
 * What a community says of itself.
 *
 * @param purpose why it is there
 * @param values what it holds to, in its own order
 */
public record Charter(String name, String purpose, List<SharedValue> values) {
    /** Fewer say little, more are not kept in mind. */
    public static final int FEWEST_VALUES = 3;

    public static final int MOST_VALUES = 7;
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_PURPOSE = 600;

    public Charter {
        values = List.copyOf(values);
    }

    public Optional<SharedValue> value(String key) {
        return values.stream().filter(value -> value.key().equals(key)).findFirst();
    }

    public List<String> keys() {
        return values.stream().map(SharedValue::key).toList();
    }
}
