package org.nobo.connect.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Groups of three or four: begun with the heaviest pairs, filled, and made better by exchanging people. */
final class Circles {
    private static final int MOST_PASSES = 25;

    private final Gathering gathering;
    private final Edges edges;
    private final List<int[]> groups = new ArrayList<>();
    private final int[] where;
    private final List<Integer> weights = new ArrayList<>();
    /** In which pass each group was changed last. */
    private final List<Integer> changed = new ArrayList<>();

    private int pass;

    private Circles(Gathering gathering, Edges edges) {
        this.gathering = gathering;
        this.edges = edges;
        this.where = new int[gathering.size()];
        Arrays.fill(where, Mates.NONE);
    }

    static List<int[]> of(Gathering gathering, Edges edges, int size) {
        Circles circles = new Circles(gathering, edges);
        int[] sizes = sizes(gathering.size(), size);
        circles.begin(sizes.length);
        circles.fill(sizes);
        var unused = circles.placeTheOthers(size + 1);
        while (circles.pass < MOST_PASSES && circles.exchange()) {}
        while (circles.placeTheOthers(size + 1)) {}
        return circles.groups;
    }

    /** As many as can be of the size that was asked for; the others have one more, or one fewer. */
    static int[] sizes(int people, int size) {
        int count = Math.max(1, (people + size / 2) / size);
        int[] sizes = new int[people < 2 ? 0 : count];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = people / count + (i < people % count ? 1 : 0);
        }
        return sizes;
    }

    private void begin(int count) {
        for (int edge : edges.heaviestFirst()) {
            int i = edges.one(edge);
            int j = edges.other(edge);
            if (groups.size() < count && where[i] == Mates.NONE && where[j] == Mates.NONE) {
                add(new int[] {i, j});
            }
        }
    }

    private void fill(int[] sizes) {
        for (int one = 0; one < where.length; one++) {
            if (where[one] == Mates.NONE) {
                join(one, sizes);
            }
        }
    }

    /** Whether somebody was placed. */
    private boolean placeTheOthers(int most) {
        int before = left();
        int[] sizes = new int[groups.size()];
        Arrays.fill(sizes, most);
        fill(sizes);
        for (int one = 0; one < where.length; one++) {
            for (int other = one + 1; other < where.length && where[one] == Mates.NONE; other++) {
                if (where[other] == Mates.NONE && gathering.admissible(one, other)) {
                    add(new int[] {one, other});
                }
            }
            if (where[one] == Mates.NONE) {
                makeRoom(one);
            }
        }
        return left() < before;
    }

    private int left() {
        return (int) Arrays.stream(where).filter(g -> g == Mates.NONE).count();
    }

    /** Takes one they may meet out of a group that is large enough to go on without. */
    private void makeRoom(int one) {
        for (int g = 0; g < groups.size(); g++) {
            for (int partner : groups.get(g)) {
                if (groups.get(g).length > 2 && gathering.admissible(one, partner)) {
                    set(g, Group.without(groups.get(g), partner));
                    add(new int[] {one, partner});
                    return;
                }
            }
        }
    }

    private void join(int one, int[] sizes) {
        int best = Mates.NONE;
        int most = Integer.MIN_VALUE;
        for (int g = 0; g < groups.size(); g++) {
            int[] group = groups.get(g);
            if (group.length < sizes[g] && gathering.admissible(one, group)) {
                int gain = Group.weight(gathering, Group.with(group, one)) - weights.get(g);
                if (gain > most) {
                    most = gain;
                    best = g;
                }
            }
        }
        if (best != Mates.NONE) {
            set(best, Group.with(groups.get(best), one));
        }
    }

    /** Whether something was exchanged. Where two groups are as they were in the pass before, nothing can be. */
    private boolean exchange() {
        boolean any = false;
        pass++;
        for (int edge = 0; edge < edges.size(); edge++) {
            int i = edges.one(edge);
            int j = edges.other(edge);
            if (where[i] != Mates.NONE && where[j] != Mates.NONE && where[i] != where[j] && isNew(where[i], where[j])) {
                any |= bring(i, j) || bring(j, i);
            }
        }
        return any;
    }

    private boolean isNew(int here, int away) {
        return Math.max(changed.get(here), changed.get(away)) >= pass - 1;
    }

    /** Brings somebody to the group of another, in exchange for one who is there. */
    private boolean bring(int to, int one) {
        int here = where[to];
        int away = where[one];
        int before = weights.get(here) + weights.get(away);
        for (int out : groups.get(here)) {
            if (out != to) {
                int[] there = Group.swapped(groups.get(here), out, one);
                int[] from = Group.swapped(groups.get(away), one, out);
                if (Group.weight(gathering, there) + Group.weight(gathering, from) > before
                        && fits(there)
                        && fits(from)) {
                    set(here, there);
                    set(away, from);
                    return true;
                }
            }
        }
        return false;
    }

    private void add(int[] group) {
        groups.add(group);
        weights.add(0);
        changed.add(pass);
        set(groups.size() - 1, group);
    }

    private void set(int g, int[] group) {
        groups.set(g, group);
        weights.set(g, Group.weight(gathering, group));
        changed.set(g, pass);
        for (int one : group) {
            where[one] = g;
        }
    }

    private boolean fits(int[] group) {
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (!gathering.admissible(group[i], group[j])) {
                    return false;
                }
            }
        }
        return true;
    }
}
