package org.nobo.name.charter;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What changed between two wordings, by their words; capitals, commas and full stops alone change nothing. */
record Difference(List<Piece> pieces) {
    /** With fewer of its words left it is another text, and piece by piece nobody could follow. */
    private static final double STILL_THE_SAME = 0.4;

    Difference {
        pieces = List.copyOf(pieces);
    }

    /** Some words in a row. */
    sealed interface Piece {}

    record Same(String words) implements Piece {}

    /**
     * Other words in the same place.
     *
     * @param gone may be empty: then words were added
     * @param come may be empty: then words were left out
     */
    record Changed(String gone, String come) implements Piece {}

    static Difference between(String before, String after) {
        List<Token> old = words(before).stream().map(Token::new).toList();
        List<Token> now = words(after).stream().map(Token::new).toList();
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<Token> delta : DiffUtils.diff(old, now, true).getDeltas()) {
            String come = joined(delta.getTarget().getLines());
            pieces.add(
                    delta.getType() == DeltaType.EQUAL
                            ? new Same(come)
                            : new Changed(joined(delta.getSource().getLines()), come));
        }
        return new Difference(pieces);
    }

    private static String joined(List<Token> tokens) {
        return tokens.stream().map(Token::word).collect(Collectors.joining(" "));
    }

    /** A word; the same whatever its case, and whatever comma or full stop stands behind it. */
    private record Token(String word) {
        private String bare() {
            String bare = word.toLowerCase(Locale.ROOT).replaceAll("^\\p{Punct}+|\\p{Punct}+$", "");
            return bare.isEmpty() ? word : bare;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Token token && bare().equals(token.bare());
        }

        @Override
        public int hashCode() {
            return bare().hashCode();
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    List<Changed> changes() {
        return pieces.stream()
                .filter(Changed.class::isInstance)
                .map(Changed.class::cast)
                .toList();
    }

    /** Whether so little is left of it that it is best read whole. */
    boolean isAnother() {
        double same = pieces.stream()
                .filter(Same.class::isInstance)
                .mapToInt(piece -> words(((Same) piece).words()).size())
                .sum();
        double old = same
                + changes().stream().mapToInt(each -> words(each.gone()).size()).sum();
        double now = same
                + changes().stream().mapToInt(each -> words(each.come()).size()).sum();
        return same < STILL_THE_SAME * Math.max(old, now);
    }
}
