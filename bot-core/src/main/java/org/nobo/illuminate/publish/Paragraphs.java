package org.nobo.illuminate.publish;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Text as people type it: an empty line parts paragraphs, any other line end is meant. */
final class Paragraphs {
    private Paragraphs() {}

    /** Each with its lines stripped; none is empty. */
    static List<String> of(String typed) {
        return Arrays.stream(typed.split("\\n\\s*\\n"))
                .map(Paragraphs::stripped)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static String stripped(String paragraph) {
        return paragraph
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
