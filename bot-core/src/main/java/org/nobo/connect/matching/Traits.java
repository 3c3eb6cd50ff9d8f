package org.nobo.connect.matching;

import java.util.Arrays;

/**
 * What a candidate told, as numbers, so that many can be compared quickly. Lists are sorted.
 *
 * @param frequent the values that are numbered below 64, as bits; numbers begin with the most frequent
 * @param rarity how rare each of the values is
 * @param rarest those values, at most twelve, that are rarest and chosen by others too
 * @param mass how rare they are, taken together
 * @param clock how their clock hangs, as {@link Hours} counts
 * @param edge how far at the edge of the community they stand, from 0 to {@link Weighing#EDGE}
 */
@SuppressWarnings("ArrayRecordComponent") // lists of numbers for quick arithmetic; nobody compares or prints them
record Traits(
        int[] values,
        long frequent,
        int[] rarity,
        int[] rarest,
        int mass,
        int[] practice,
        int[] needs,
        int[] offers,
        int[] languages,
        int clock,
        int edge) {

    /** Whether any of the values is numbered above. */
    boolean hasInfrequent() {
        return values.length > Long.bitCount(frequent);
    }

    /** Whether two sorted lists have something in common. */
    static boolean meet(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                return true;
            }
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    /** How many values both chose. */
    static int shared(Traits a, Traits b) {
        int shared = 0;
        for (int value : a.values) {
            shared += Arrays.binarySearch(b.values, value) >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Whether they can speak with each other: who told no language is taken to speak the one all speak here. */
    boolean understands(Traits other) {
        return languages.length == 0 || other.languages.length == 0 || meet(languages, other.languages);
    }
}
