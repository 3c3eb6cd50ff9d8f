package org.nobo.connect.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where numbered guests can meet, as bits, so that many can be compared quickly. */
final class Shores {
    /** Of all more than these somebody is taken to be everywhere; a community has a handful of platforms. */
    private static final int MOST = 62;

    private final long[] bits;

    Shores(List<Candidate> people) {
        Map<String, Integer> numbers = new HashMap<>();
        bits = new long[people.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = people.get(i).shores().isEmpty() ? -1 : 0;
            for (String shore : people.get(i).shores()) {
                int number = numbers.computeIfAbsent(shore, any -> numbers.size());
                bits[i] |= number < MOST ? 1L << number : -1;
            }
        }
    }

    /** Whether there is a place where both can be. */
    boolean meet(int i, int j) {
        return (bits[i] & bits[j]) != 0;
    }
}
