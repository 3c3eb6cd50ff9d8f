package org.nobo.resource.knowhow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines between {@code ---} and {@code ---} at the top of an article. Read line by line and forgivingly, for people
 * write "title: Help: where to find it", which is no YAML and perfectly clear.
 *
 * @param lines how many lines of the file it takes, with both fences
 * @param open whether it begins and never ends; then it takes no lines
 */
record FrontMatter(Map<String, List<String>> fields, int lines, boolean open) {
    private static final FrontMatter NONE = new FrontMatter(Map.of(), 0, false);
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][\\w.-]*)\\s*:(?:\\s+(.*))?");

    static FrontMatter of(List<String> file) {
        if (file.size() < 2 || !file.getFirst().stripTrailing().equals("---") || !beginsWithAField(file)) {
            return NONE;
        }
        for (int line = 1; line < file.size(); line++) {
            String words = file.get(line).stripTrailing();
            if (words.equals("---") || words.equals("...")) {
                return new FrontMatter(fields(file.subList(1, line)), line + 1, false);
            }
        }
        return new FrontMatter(Map.of(), 0, true);
    }

    /** The words of a field in one line; empty when it is not there. */
    String one(String name) {
        return String.join(" ", fields.getOrDefault(name, List.of()));
    }

    /** The words of a field as a list: one a line, in brackets, or with commas between. */
    List<String> many(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .flatMap(words -> listed(words).stream())
                .toList();
    }

    static List<String> listed(String words) {
        String inner = words.startsWith("[") && words.endsWith("]") ? words.substring(1, words.length() - 1) : words;
        return Pattern.compile(",")
                .splitAsStream(inner)
                .map(FrontMatter::unquoted)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean beginsWithAField(List<String> file) {
        return file.stream()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> FIELD.matcher(line).matches() || line.equals("---"))
                .isPresent();
    }

    private static Map<String, List<String>> fields(List<String> lines) {
        Map<String, List<String>> fields = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                current = fields.computeIfAbsent(field.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>());
                add(current, field.group(2) == null ? "" : field.group(2));
            } else if (!line.stripLeading().startsWith("#")) {
                add(current, line.strip().replaceFirst("^- +", ""));
            }
        }
        return fields;
    }

    private static void add(List<String> field, String words) {
        String meant = unquoted(words);
        boolean announcesLines = meant.equals(">") || meant.equals("|") || meant.equals(">-") || meant.equals("|-");
        if (!meant.isEmpty() && !announcesLines) {
            field.add(meant);
        }
    }

    private static String unquoted(String words) {
        String word = words.strip();
        boolean quoted = word.length() > 1 && (isBetween(word, "\"") || isBetween(word, "'"));
        return quoted ? word.substring(1, word.length() - 1) : word;
    }

    private static boolean isBetween(String word, String quote) {
        return word.startsWith(quote) && word.endsWith(quote);
    }
}
