package org.nobo.connect.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.matching.Matching;
import org.nobo.connect.matching.Two;

/** A plan some of whose people are gone: whom that leaves alone meets another who is, or joins a group. */
final class Mending {
    private final Guests guests;
    private final Map<MemberId, Candidate> here;
    private final List<List<MemberId>> groups = new ArrayList<>();

    private Mending(Guests guests) {
        this.guests = guests;
        this.here = guests.people().stream().collect(Collectors.toMap(Candidate::member, Function.identity()));
    }

    /** @param guests those who still take part */
    static List<List<MemberId>> mended(Guests guests, List<List<MemberId>> planned) {
        Mending mending = new Mending(guests);
        List<MemberId> alone = new ArrayList<>();
        for (List<MemberId> group : planned) {
            List<MemberId> left =
                    group.stream().filter(mending.here::containsKey).toList();
            if (left.size() > 1 && mending.mayMeet(left)) {
                mending.groups.add(left);
            } else {
                alone.addAll(left);
            }
        }
        List<MemberId> still = new ArrayList<>();
        alone.forEach(one -> {
            if (!mending.pairUp(one, still)) {
                still.add(one);
            }
        });
        still.forEach(mending::join);
        return mending.groups;
    }

    private boolean pairUp(MemberId one, List<MemberId> others) {
        for (MemberId other : others) {
            if (mayMeet(List.of(one, other))) {
                others.remove(other);
                groups.add(List.of(other, one));
                return true;
            }
        }
        return false;
    }

    private void join(MemberId one) {
        for (int g = 0; g < groups.size(); g++) {
            List<MemberId> more = new ArrayList<>(groups.get(g));
            more.add(one);
            if (mayMeet(more)) {
                groups.set(g, more);
                return;
            }
        }
    }

    /** Whether all of them may meet. */
    private boolean mayMeet(List<MemberId> group) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                if (!Matching.admissible(here.get(group.get(i)), here.get(group.get(j)))
                        || guests.apart().contains(Two.of(group.get(i), group.get(j)))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same plan with two people in each other's places; nothing where that may not be. */
    static List<List<MemberId>> swapped(Guests guests, List<List<MemberId>> planned, MemberId a, MemberId b) {
        List<List<MemberId>> changed = planned.stream()
                .map(group -> group.stream()
                        .map(each -> each.equals(a) ? b : each.equals(b) ? a : each)
                        .toList())
                .toList();
        Mending mending = new Mending(guests);
        boolean may = changed.stream()
                .filter(group -> group.contains(a) || group.contains(b))
                .allMatch(group -> mending.here.keySet().containsAll(group) && mending.mayMeet(group));
        return may ? changed : List.of();
    }
}
