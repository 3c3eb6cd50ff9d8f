package org.nobo.connect.matching;

import java.util.List;
import org.nobo.connect.matching.Plan.Quality;

/** How good a round is, counted from its groups alone. */
final class Judging {
    private static final double UNITS = 1_000_000;

    private Judging() {}

    static Quality of(Gathering gathering, List<int[]> groups) {
        long weight = 0;
        int placed = 0;
        int meetings = 0;
        int[] sharing = new int[3];
        int apart = 0;
        int strangers = 0;
        for (int[] group : groups) {
            weight += Group.weight(gathering, group);
            placed += group.length;
            for (int i = 0; i < group.length; i++) {
                for (int j = i + 1; j < group.length; j++) {
                    Traits one = gathering.traits(group[i]);
                    Traits other = gathering.traits(group[j]);
                    meetings++;
                    sharing[Math.min(2, Traits.shared(one, other))]++;
                    apart += gathering.areApart(group[i], group[j]) ? 1 : 0;
                    strangers += one.understands(other) ? 0 : 1;
                }
            }
        }
        double all = Math.max(1, meetings);
        return new Quality(weight / UNITS, placed, (sharing[1] + sharing[2]) / all, sharing[2] / all, apart, strangers);
    }
}
