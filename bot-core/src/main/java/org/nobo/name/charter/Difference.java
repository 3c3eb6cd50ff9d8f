package org.nobo.name.charter;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed between two wordings, by their words. */
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
        List<String> old = words(before);
        List<String> now = words(after);
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, true).getDeltas()) {
            String gone = String.join(" ", delta.getSource().getLines());
            String come = String.join(" ", delta.getTarget().getLines());
            pieces.add(gone.equals(come) ? new Same(gone) : new Changed(gone, come));
        }
        return new Difference(pieces);
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
