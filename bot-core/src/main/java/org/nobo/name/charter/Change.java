package org.nobo.name.charter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** One thing that is different in a later version of a charter. */
public sealed interface Change {

    record Renamed(String before, String after) implements Change {}

    record Purpose(String before, String after) implements Change {}

    record NewValue(SharedValue value) implements Change {}

    record GoneValue(SharedValue value) implements Change {}

    record Meaning(SharedValue before, SharedValue after) implements Change {}

    /** The same values, in another order. */
    record Reordered() implements Change {}

    /** All of them, in the order in which a charter is read. */
    static List<Change> between(Charter before, Charter after) {
        List<Change> changes = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            changes.add(new Renamed(before.name(), after.name()));
        }
        if (!before.purpose().equals(after.purpose())) {
            changes.add(new Purpose(before.purpose(), after.purpose()));
        }
        for (SharedValue value : after.values()) {
            Optional<SharedValue> old = before.value(value.key());
            if (old.isEmpty()) {
                changes.add(new NewValue(value));
            } else if (!old.get().equals(value)) {
                changes.add(new Meaning(old.get(), value));
            }
        }
        before.values().stream()
                .filter(value -> after.value(value.key()).isEmpty())
                .forEach(value -> changes.add(new GoneValue(value)));
        boolean sameSet = new HashSet<>(before.keys()).equals(new HashSet<>(after.keys()));
        if (sameSet && !before.keys().equals(after.keys())) {
            changes.add(new Reordered());
        }
        return changes;
    }
}
