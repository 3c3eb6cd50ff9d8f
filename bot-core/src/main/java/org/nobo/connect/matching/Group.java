package org.nobo.connect.matching;

import java.util.Arrays;

/** What a group of numbered guests weighs: its best pairs, one fewer than it has people. */
final class Group {
    private Group() {}

    static int weight(Gathering gathering, int... group) {
        return switch (group.length) {
            case 2 -> gathering.weight(group[0], group[1]);
            case 3 ->
                ofThree(
                        gathering.weight(group[0], group[1]),
                        gathering.weight(group[0], group[2]),
                        gathering.weight(group[1], group[2]));
            default -> ofMany(gathering, group);
        };
    }

    private static int ofThree(int a, int b, int c) {
        return a + b + c - Math.min(a, Math.min(b, c));
    }

    private static int ofMany(Gathering gathering, int... group) {
        int[] pairs = new int[group.length * (group.length - 1) / 2];
        int filled = 0;
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                pairs[filled++] = gathering.weight(group[i], group[j]);
            }
        }
        Arrays.sort(pairs);
        int weight = 0;
        for (int k = 1; k < group.length; k++) {
            weight += pairs[filled - k];
        }
        return weight;
    }

    /** The same people and one more. */
    static int[] with(int[] group, int one) {
        int[] more = Arrays.copyOf(group, group.length + 1);
        more[group.length] = one;
        return more;
    }

    /** The same people, with another in place of one. */
    static int[] swapped(int[] group, int out, int in) {
        int[] other = group.clone();
        for (int i = 0; i < other.length; i++) {
            if (other[i] == out) {
                other[i] = in;
            }
        }
        return other;
    }

    static int[] without(int[] group, int out) {
        return Arrays.stream(group).filter(each -> each != out).toArray();
    }
}
