package org.nobo.connect.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who is in no pair joins one, as far as it may be: nobody is left who could be placed. */
final class Leftovers {
    private final Gathering gathering;
    private final List<int[]> groups = new ArrayList<>();

    private Leftovers(Gathering gathering, Mates mates) {
        this.gathering = gathering;
        for (int i = 0; i < mates.size(); i++) {
            if (mates.of(i) > i) {
                groups.add(new int[] {i, mates.of(i)});
            }
        }
    }

    /** The pairs, some of them with a third. */
    static List<int[]> placed(Gathering gathering, Mates mates) {
        Leftovers leftovers = new Leftovers(gathering, mates);
        int[] free = mates.free();
        int[] still = leftovers.without(free);
        while (still.length < free.length) { // who found no place may find one among those who moved
            free = still;
            still = leftovers.without(free);
        }
        return leftovers.groups;
    }

    /** Places them one by one, and returns who is left. */
    private int[] without(int... free) {
        return Arrays.stream(free).filter(one -> !join(one) && !makeRoom(one)).toArray();
    }

    /** Where they fit best, and it may be. */
    private boolean join(int one) {
        int best = -1;
        int most = Integer.MIN_VALUE;
        for (int g = 0; g < groups.size(); g++) {
            int[] group = groups.get(g);
            if (group.length == 2 && gathering.admissible(one, group)) {
                int gain = Group.weight(gathering, Group.with(group, one)) - Group.weight(gathering, group);
                if (gain > most) {
                    most = gain;
                    best = g;
                }
            }
        }
        if (best >= 0) {
            groups.set(best, Group.with(groups.get(best), one));
        }
        return best >= 0;
    }

    /** Takes one they may meet out of a group: from three, or from two when the other finds a place elsewhere. */
    private boolean makeRoom(int one) {
        for (int g = 0; g < groups.size(); g++) {
            int[] group = groups.get(g);
            for (int partner : group) {
                if (gathering.admissible(one, partner) && leave(g, partner)) {
                    groups.add(new int[] {one, partner});
                    return true;
                }
            }
        }
        return false;
    }

    private boolean leave(int from, int partner) {
        int[] rest = Group.without(groups.get(from), partner);
        if (rest.length == 2) {
            groups.set(from, rest);
            return true;
        }
        int[] before = groups.remove(from);
        if (join(rest[0])) {
            return true;
        }
        groups.add(from, before);
        return false;
    }
}
