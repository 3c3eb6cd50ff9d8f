package org.nobo.name;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.nobo.words.Accents;

/** How near what somebody typed is to what they may have meant. */
final class Likeness {
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int STEM = 4;
    private static final int LONG_STEM = 5;

    private Likeness() {}

    /** Small letters without accents, the words one space apart: "Déjà-vu!" is "deja vu". */
    static String plain(String typed) {
        String bare = Accents.plain(typed).toLowerCase(Locale.ROOT);
        return GAP.matcher(bare).replaceAll(" ").strip();
    }

    static List<String> words(String typed) {
        return Arrays.stream(plain(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How many slips of the finger a word of this length may hold and still be meant. */
    static int slipsAllowed(String word) {
        return word.length() < STEM ? 0 : word.length() < 8 ? 1 : 2;
    }

    /** Whether two words come from one stem: "curious" and "curiosity", "kind" and "kindness". */
    static boolean akin(String one, String other) {
        int shared = 0;
        int shorter = Math.min(one.length(), other.length());
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= LONG_STEM || (shared == shorter && shared >= STEM) || one.equals(other);
    }

    /** Letters to change, add, leave out or swap with their neighbour to make one word of the other. */
    static int slips(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, one, other, i, j);
            }
        }
        return least[one.length()][other.length()];
    }

    private static int step(int[][] least, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(Math.min(least[i - 1][j], least[i][j - 1]) + 1, least[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
    }
}
