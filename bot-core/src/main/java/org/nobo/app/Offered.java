package org.nobo.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nobo.chat.MemberId;
import org.nobo.connect.profile.Offer;
import org.nobo.resource.answer.Willing;
import org.nobo.resource.search.Telling;

/** All that the members of a community offer and look for, by the words that tell. */
final class Offered {
    private static final Comparator<Fitting> BEST = Comparator.comparing(
                    (Fitting fit) -> fit.told().what())
            .thenComparing(Comparator.comparingDouble(Fitting::shared).reversed())
            .thenComparing(fit -> fit.told().member().value());

    private final List<Told> all = new ArrayList<>();

    /** Where among all those stand that have a word of a stem. */
    private final Map<String, List<Integer>> byStem = new HashMap<>();

    private Offered() {}

    /** What somebody told. */
    record Told(MemberId member, Willing.Told what, String words) {
        Willing by(String name) {
            return new Willing(member, name, what, words);
        }
    }

    /** @param shared how much of what was asked the words name, from 0 to 1 */
    record Fitting(Told told, double shared) {}

    static Offered of(List<Offer> offers) {
        Offered all = new Offered();
        for (Offer offer : offers) {
            all.add(new Told(offer.member(), Willing.Told.OFFERS, offer.offers()));
            all.add(new Told(offer.member(), Willing.Told.LOOKS_FOR, offer.needs()));
        }
        return all;
    }

    private void add(Told told) {
        for (String stem : Telling.in(told.words()).stems()) {
            byStem.computeIfAbsent(stem, any -> new ArrayList<>()).add(all.size());
        }
        all.add(told);
    }

    /**
     * Those that fit: first what is offered, and of that first what names most of what was asked.
     *
     * @param least how much of what was asked the words have to name, from 0 to 1
     */
    List<Fitting> fitting(Telling asked, double least, int most) {
        int[] shared = new int[all.size()];
        for (String stem : asked.stems()) {
            byStem.getOrDefault(stem, List.of()).forEach(place -> shared[place]++);
        }
        double wanted = Math.max(1, least * asked.stems().size());
        return IntStream.range(0, shared.length)
                .filter(place -> shared[place] >= wanted)
                .mapToObj(place -> new Fitting(
                        all.get(place), (double) shared[place] / asked.stems().size()))
                .sorted(BEST)
                .limit(most)
                .toList();
    }
}
