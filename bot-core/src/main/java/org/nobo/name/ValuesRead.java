package org.nobo.name;

import java.util.List;

/**
 * What was understood of values somebody typed.
 *
 * @param known the cards they named, each once, in their order
 * @param unknown what is on no card, as typed
 */
public record ValuesRead(List<ValueCard> known, List<String> unknown) {
    public ValuesRead {
        known = List.copyOf(known);
        unknown = List.copyOf(unknown);
    }

    /** The keys of the cards they named. */
    public List<String> keys() {
        return known.stream().map(ValueCard::key).toList();
    }

    /** Whether nothing is left to be asked: they named cards, not too many, and nothing else. */
    public boolean clear() {
        return unknown.isEmpty() && !known.isEmpty() && !tooMany();
    }

    /** Whether they named more than somebody can hold most dear. */
    public boolean tooMany() {
        return known.size() > Values.MOST;
    }
}
