package org.nobo.name.workshop;

import java.util.Arrays;

/**
 * Puts what is alike together: a few of them are chosen so that every other is as much like one of the chosen as can be, one
 * after another, each time the one that helps most.
 */
final class Exemplars {
    private Exemplars() {}

    /** So many groups can be overlooked, and no more. */
    static int groupsFor(int things, int most) {
        return Math.min(most, (int) Math.ceil(Math.sqrt(things)));
    }

    /**
     * To which of the groups, from 0, each belongs; a group is never empty.
     *
     * @param alike how much alike each two are; more is more
     * @param groups at most so many
     */
    static int[] groups(double[][] alike, int groups) {
        int things = alike.length;
        int[] group = new int[things];
        double[] best = new double[things];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        boolean[] chosen = new boolean[things];
        int made = 0;
        while (made < Math.min(groups, things)) {
            int next = mostHelpful(alike, best, chosen);
            if (made > 0 && gain(alike[next], best) <= 0) {
                break;
            }
            chosen[next] = true;
            for (int i = 0; i < things; i++) {
                if (alike[next][i] > best[i] || i == next) {
                    best[i] = alike[next][i];
                    group[i] = made;
                }
            }
            made++;
        }
        return group;
    }

    private static int mostHelpful(double[][] alike, double[] best, boolean[] chosen) {
        int found = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < alike.length; i++) {
            double gain = chosen[i] ? Double.NEGATIVE_INFINITY : gain(alike[i], best);
            if (found < 0 || gain > most) {
                found = chosen[i] ? found : i;
                most = chosen[i] ? most : gain;
            }
        }
        return found;
    }

    private static double gain(double[] alike, double[] best) {
        double gain = 0;
        for (int i = 0; i < alike.length; i++) {
            gain += best[i] == Double.NEGATIVE_INFINITY ? alike[i] : Math.max(0, alike[i] - best[i]);
        }
        return gain;
    }
}
