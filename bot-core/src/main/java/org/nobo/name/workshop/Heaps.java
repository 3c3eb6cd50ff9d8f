package org.nobo.name.workshop;

import java.util.Arrays;

/**
 * Puts what is alike together: each begins alone, and again and again those two heaps become one that lose least by it (after
 * Ward), until they are so few that they can be overlooked.
 */
final class Heaps {
    private Heaps() {}

    /** So many can be overlooked, and no more. */
    static int heapsFor(int things, int most) {
        return Math.min(most, (int) Math.ceil(Math.sqrt(things)));
    }

    /**
     * To which of the heaps, from 0, each belongs; none is empty.
     *
     * @param alike how much alike each two are; more is more
     * @param heaps so many, or one for each thing where these are fewer
     */
    static int[] of(double[][] alike, int heaps) {
        int things = alike.length;
        double[][] apart = apart(alike);
        int[] size = new int[things];
        Arrays.fill(size, 1);
        int[] heap = new int[things];
        Arrays.setAll(heap, i -> i);
        for (int left = things; left > heaps; left--) {
            int[] two = nearest(apart, size);
            join(apart, size, two[0], two[1]);
            for (int i = 0; i < things; i++) {
                heap[i] = heap[i] == two[1] ? two[0] : heap[i];
            }
        }
        int[] inOrder = Arrays.stream(heap).distinct().toArray();
        return Arrays.stream(heap).map(one -> indexOf(one, inOrder)).toArray();
    }

    private static double[][] apart(double[][] alike) {
        int things = alike.length;
        double[][] apart = new double[things][things];
        for (int i = 0; i < things; i++) {
            for (int j = 0; j < things; j++) {
                apart[i][j] = alike[i][i] + alike[j][j] - 2 * alike[i][j];
            }
        }
        return apart;
    }

    private static int[] nearest(double[][] apart, int[] size) {
        int[] two = {-1, -1};
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size.length; i++) {
            for (int j = i + 1; size[i] > 0 && j < size.length; j++) {
                if (size[j] > 0 && (two[0] < 0 || apart[i][j] < least)) {
                    least = apart[i][j];
                    two[0] = i;
                    two[1] = j;
                }
            }
        }
        return two;
    }

    /** The second becomes part of the first; how far it is from the others is what both were, by their sizes. */
    private static void join(double[][] apart, int[] size, int one, int other) {
        double between = apart[one][other];
        for (int i = 0; i < size.length; i++) {
            if (size[i] > 0 && i != one && i != other) {
                double all = size[one] + size[other] + size[i];
                double now = ((size[one] + size[i]) * apart[i][one]
                                + (size[other] + size[i]) * apart[i][other]
                                - size[i] * between)
                        / all;
                apart[i][one] = now;
                apart[one][i] = now;
            }
        }
        size[one] += size[other];
        size[other] = 0;
    }

    private static int indexOf(int one, int[] inOrder) {
        int index = 0;
        while (inOrder[index] != one) {
            index++;
        }
        return index;
    }
}
