package org.nobo.connect.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each guest, and each odd set of guests, costs: where no pair weighs more than it costs, no pairing weighs more than
 * everything together. (The dual of the matching problem.)
 *
 * <p>Blossom V prices a set by the pairs that leave it. Here a set is priced by the pairs within, which is the same for
 * perfect pairings and holds for all others too.
 */
final class Prices {
    private final double[] guests;
    private final List<int[]> members = new ArrayList<>();
    private final List<Double> sets = new ArrayList<>();
    private int[][] setsOf;

    Prices(int size) {
        guests = new double[size];
    }

    void add(int guest, double price) {
        guests[guest] += price;
    }

    /** @param price what each pair that leaves the set costs more; never positive */
    void blossom(int[] set, double price) {
        for (int guest : set) {
            guests[guest] += price;
        }
        members.add(set);
        sets.add(-2 * price);
    }

    /** The same prices for the same guests under other numbers. */
    void into(Prices others, int[] numbers) {
        for (int i = 0; i < guests.length; i++) {
            others.guests[numbers[i]] += guests[i];
        }
        for (int set = 0; set < members.size(); set++) {
            others.members.add(
                    Arrays.stream(members.get(set)).map(i -> numbers[i]).toArray());
            others.sets.add(sets.get(set));
        }
    }

    int size() {
        return guests.length;
    }

    double of(int guest) {
        return Math.max(0, guests[guest]);
    }

    /** What two pay together because they are in the same sets. */
    double together(int i, int j) {
        if (sets.isEmpty()) {
            return 0;
        }
        double price = 0;
        for (int set : setsOf[i]) {
            if (Arrays.binarySearch(setsOf[j], set) >= 0) {
                price += sets.get(set);
            }
        }
        return price;
    }

    /** Before many ask at the same time. */
    Prices settled() {
        setsOf = setsOf();
        return this;
    }

    private int[][] setsOf() {
        int[][] of = new int[guests.length][0];
        for (int set = 0; set < members.size(); set++) {
            for (int guest : members.get(set)) {
                of[guest] = Group.with(of[guest], set);
            }
        }
        return of;
    }

    /** No pairing weighs more, where no pair weighs more than it costs. */
    double all() {
        double all = 0;
        for (int i = 0; i < guests.length; i++) {
            all += of(i);
        }
        for (int set = 0; set < members.size(); set++) {
            all += sets.get(set) * (members.get(set).length - 1) / 2;
        }
        return all;
    }

    /** The most a second pair of the same guest can weigh. */
    double dearest() {
        double dearest = 0;
        for (int i = 0; i < guests.length; i++) {
            double price = of(i);
            for (int set : setsOf[i]) {
                price += sets.get(set);
            }
            dearest = Math.max(dearest, price);
        }
        return dearest;
    }
}
