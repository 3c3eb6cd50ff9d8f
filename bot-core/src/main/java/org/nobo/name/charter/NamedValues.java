package org.nobo.name.charter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.ValuesRead;

/**
 * What was understood of the names of values a leader typed.
 *
 * @param values each once, in their order; what the charter says of one already stays with it
 * @param unknown what is neither in the charter nor on a card
 */
public record NamedValues(List<SharedValue> values, List<String> unknown) {
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]+");

    public NamedValues {
        values = List.copyOf(values);
        unknown = List.copyOf(unknown);
    }

    public static NamedValues read(String typed, List<SharedValue> known, ValuesCatalogue cards) {
        Map<String, SharedValue> values = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String piece : SEPARATOR.splitAsStream(typed).map(String::strip).toList()) {
            Optional<SharedValue> named = known.stream()
                    .filter(value -> value.name().equalsIgnoreCase(piece))
                    .findFirst();
            if (named.isPresent()) {
                values.put(named.get().key(), named.get());
            } else {
                ValuesRead read = cards.read(piece);
                read.known().forEach(card -> values.putIfAbsent(card.key(), before(SharedValue.of(card), known)));
                unknown.addAll(read.unknown());
            }
        }
        return new NamedValues(List.copyOf(values.values()), unknown);
    }

    private static SharedValue before(SharedValue fresh, List<SharedValue> known) {
        return known.stream()
                .filter(value -> value.key().equals(fresh.key()))
                .findFirst()
                .orElse(fresh);
    }
}
