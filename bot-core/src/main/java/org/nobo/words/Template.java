package org.nobo.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with gaps: {@code Hello {name}}. */
final class Template {
    private static final Pattern GAP = Pattern.compile("\\{([a-z][a-zA-Z]*)}");

    private Template() {}

    /** Words or a gap. */
    sealed interface Piece {}

    record Fixed(String words) implements Piece {}

    record Gap(String name) implements Piece {}

    static List<Piece> pieces(String template) {
        List<Piece> pieces = new ArrayList<>();
        Matcher gap = GAP.matcher(template);
        int from = 0;
        while (gap.find()) {
            addFixed(pieces, template.substring(from, gap.start()));
            pieces.add(new Gap(gap.group(1)));
            from = gap.end();
        }
        addFixed(pieces, template.substring(from));
        return pieces;
    }

    static Set<String> gaps(String template) {
        Set<String> gaps = new TreeSet<>();
        for (Piece piece : pieces(template)) {
            if (piece instanceof Gap(String name)) {
                gaps.add(name);
            }
        }
        return gaps;
    }

    private static void addFixed(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Fixed(words));
        }
    }
}
