package org.nobo.dialogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A long question in one line: what it really asks. */
final class Brief {
    private static final int SHORT = 160;
    private static final Pattern ASKED = Pattern.compile("[^.!?…]*\\?");
    private static final Pattern MARKS = Pattern.compile("[*`]|^[>-] +", Pattern.MULTILINE);

    private Brief() {}

    /** Empty for a question that is short as it is: without a list, in one paragraph. */
    static Optional<String> of(Question question) {
        String words = question.text().plain().strip();
        boolean isShort = question.menu().isEmpty() && words.length() <= SHORT && !words.contains("\n");
        return isShort
                ? Optional.empty()
                : Optional.of(shortened(asked(MARKS.matcher(words).replaceAll(""))));
    }

    /** The last line that asks something, from the beginning of that sentence; else the first line. */
    private static String asked(String words) {
        String[] lines = words.split("\n");
        return Arrays.stream(lines)
                .filter(line -> line.contains("?"))
                .reduce((first, second) -> second)
                .map(Brief::sentence)
                .orElse(lines[0].strip());
    }

    private static String sentence(String line) {
        Matcher asked = ASKED.matcher(line);
        return asked.find() ? asked.group().strip() : line.strip();
    }

    private static String shortened(String words) {
        return words.length() <= SHORT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHORT / 2)).strip() + "…";
    }
}
