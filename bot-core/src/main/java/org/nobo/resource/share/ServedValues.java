package org.nobo.resource.share;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nobo.name.ValueCard;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.ValuesRead;

/**
 * The values an entry serves, as somebody types them in their language or in English. They are kept by their English names,
 * as folders of know-how name them, so that everybody's entries on a value are found together.
 *
 * @param known the keys of the cards they named, each once
 * @param unknown what is on no card, as typed
 */
public record ServedValues(List<String> known, List<String> unknown) {
    public ServedValues {
        known = List.copyOf(known);
        unknown = List.copyOf(unknown);
    }

    public static ServedValues read(String typed, Locale language) {
        ValuesRead theirs = ValuesCatalogue.in(language).read(typed);
        ValuesRead english = ValuesCatalogue.in(Locale.ENGLISH).read(String.join(", ", theirs.unknown()));
        Set<String> keys = new LinkedHashSet<>(theirs.keys());
        keys.addAll(english.keys());
        return new ServedValues(List.copyOf(keys), english.unknown());
    }

    /** As they are kept. */
    public List<String> names() {
        return ValuesCatalogue.in(Locale.ENGLISH).names(known);
    }

    /** As they are called in this language; what is on no card stays as it is. */
    static String shown(List<String> kept, Locale language) {
        ValuesCatalogue english = ValuesCatalogue.in(Locale.ENGLISH);
        ValuesCatalogue theirs = ValuesCatalogue.in(language);
        return String.join(
                ", ",
                kept.stream()
                        .map(name -> english.named(name)
                                .map(ValueCard::key)
                                .flatMap(theirs::card)
                                .map(ValueCard::name)
                                .orElse(name))
                        .toList());
    }
}
