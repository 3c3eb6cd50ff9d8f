package org.nobo.connect.matching;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nobo.chat.MemberId;

/** Guests as numbers from 0, in the order of their ids. What may not be is decided here and nowhere else. */
final class Gathering {
    private final List<Candidate> people;
    private final Traits[] traits;
    private final Rows rows;
    private final int[][] apart;
    private final Shores shores;
    private final Map<MemberId, Integer> numbers = new HashMap<>();

    Gathering(Guests guests, Instant now) {
        people = guests.people().stream()
                .sorted(Comparator.comparing(each -> each.member().value()))
                .toList();
        Weighing weighing = new Weighing(people, now);
        traits = new Traits[people.size()];
        for (int i = 0; i < traits.length; i++) {
            MemberId member = people.get(i).member();
            numbers.put(member, i);
            traits[i] = weighing.of(people.get(i), guests.met().getOrDefault(member, 0));
        }
        rows = new Rows(traits);
        shores = new Shores(people);
        apart = new int[traits.length][0];
        for (Two two : guests.apart()) {
            Integer a = numbers.get(two.one());
            Integer b = numbers.get(two.other());
            if (a != null && b != null && !a.equals(b)) {
                apart[a] = with(apart[a], b);
                apart[b] = with(apart[b], a);
            }
        }
        for (int[] others : apart) {
            Arrays.sort(others);
        }
    }

    private static int[] with(int[] list, int one) {
        int[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = one;
        return longer;
    }

    int size() {
        return traits.length;
    }

    MemberId member(int i) {
        return people.get(i).member();
    }

    /** @throws IllegalArgumentException for somebody who is not among the guests */
    int number(MemberId member) {
        Integer number = numbers.get(member);
        if (number == null) {
            throw new IllegalArgumentException(member + " is not among the guests");
        }
        return number;
    }

    Traits traits(int i) {
        return traits[i];
    }

    /** Whether they chose any value. */
    boolean hasTold(int i) {
        return traits[i].values().length > 0;
    }

    int weight(int i, int j) {
        return weight(i, j, rows.beforeWords(i, j));
    }

    private int weight(int i, int j, int beforeWords) {
        return Weighing.even(beforeWords + Weighing.ofWords(traits[i], traits[j]));
    }

    /** What they weigh, where that is more than so much and they may be brought together; otherwise less than nothing. */
    int weightAbove(int least, int i, int j) {
        if (!rows.mayUnderstand(i, j)) {
            return -1;
        }
        int before = rows.beforeWords(i, j);
        int weight = before + rows.mostOfWords(i, j) > least ? weight(i, j, before) : -1;
        return weight > least && admissible(i, j) ? weight : -1;
    }

    /** Whether these two may be brought together. */
    boolean admissible(int i, int j) {
        return i != j && traits[i].understands(traits[j]) && !areApart(i, j) && shores.meet(i, j);
    }

    boolean areApart(int i, int j) {
        return apart[i].length > 0 && Arrays.binarySearch(apart[i], j) >= 0;
    }

    /** Whether somebody may join a group. */
    boolean admissible(int one, int... group) {
        for (int other : group) {
            if (!admissible(one, other)) {
                return false;
            }
        }
        return true;
    }
}
