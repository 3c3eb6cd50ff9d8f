package org.nobo.resource.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.resource.knowhow.Entry;

/** What a long text says one after the other: taken together it is near to nothing much, and a part of it to the question. */
final class Parts {
    /** Letters of a part, unless one sentence has more. */
    private static final int LONG = 450;

    /** Parts that are looked at; an entry that has more is a book. */
    private static final int MOST = 16;

    private Parts() {}

    /** None where the text is short; lines that are known to be asked stand for themselves. */
    static List<String> of(Entry entry) {
        Set<String> asked = new HashSet<>(entry.aliases());
        String text = entry.words()
                .lines()
                .filter(line -> !asked.contains(line.strip()))
                .collect(Collectors.joining("\n"));
        return text.length() <= LONG ? List.of() : of(text);
    }

    private static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (Span span : Sentences.of(text.substring(0, Math.min(text.length(), LONG * MOST)))) {
            if (!part.isEmpty() && part.length() + span.end() - span.start() > LONG) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(text, span.start(), span.end());
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts.subList(0, Math.min(MOST, parts.size()));
    }
}
