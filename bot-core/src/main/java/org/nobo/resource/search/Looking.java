package org.nobo.resource.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.ScoreDoc;
import org.nobo.meaning.Sense;
import org.nobo.resource.knowhow.EntryId;

/** One community's entries, looked through for one question: by words, by meaning, and then by both. */
final class Looking {
    /** So many of the nearest are likely to be the best, whatever their words are worth. */
    private static final int NEAREST = 30;

    private final OneCommunity searcher;
    private final Sense sense;
    private final Calibration learned;

    Looking(OneCommunity searcher, Sense sense, Calibration learned) {
        this.learned = learned;
        this.searcher = searcher;
        this.sense = sense;
    }

    Findings find(String question, int most) throws IOException {
        Tongue tongue = tongueOf(question);
        Asked asked = Reading.of(question, tongue, searcher);
        if (asked.order().isEmpty()) {
            return Findings.NONE;
        }
        ByWords words = ByWords.of(searcher, question, tongue, asked);
        Set<Integer> likely = words.likely();
        Nearness.Near near = tongue == Tongue.ENGLISH ? near(asked, likely) : Nearness.Near.NOTHING;
        likely.addAll(near.nearest(NEAREST));
        ScoreDoc[] byWords = words.weighed(likely);
        List<Ranked> ranked = near.entries().isEmpty()
                ? Ranked.byWords(byWords)
                : Ranked.of(
                        byWords, near.entries(), TrustWeights.of(sense.model()).words());
        if (ranked.isEmpty()) {
            return Findings.NONE;
        }
        List<Finding> best = new ArrayList<>();
        for (Ranked each : ranked.subList(0, Math.min(most, ranked.size()))) {
            String entry = searcher.storedFields().document(each.leaf()).get(Leaf.ENTRY);
            best.add(new Finding(new EntryId(entry), each.score()));
        }
        Ranked first = ranked.getFirst();
        if (first.understood()) {
            double worth = byWords.length == 0 ? 0 : byWords[0].score;
            Trust trust = Trust.in(ranked, near.usual(), worth, searcher.entries(), sense.model());
            return new Findings(best, trust.probability(), trust.certainty(learned), asked.repairs(), weights(asked));
        }
        Confidence confidence = Confidence.in(byWords, asked, searcher);
        return new Findings(
                best, confidence.probability(), confidence.certainty(learned), asked.repairs(), weights(asked));
    }

    /** A question is short, and easily taken for another language: it must be one in which much is known here. */
    private Tongue tongueOf(String question) throws IOException {
        Tongue likely = Tongue.of(question);
        return searcher.isMuchIn(likely) ? likely : Tongue.ENGLISH;
    }

    private Nearness.Near near(Asked asked, Set<Integer> byWords) throws IOException {
        if (searcher.ways() == 0) {
            return Nearness.Near.NOTHING;
        }
        Optional<float[]> meaning = sense.of(asked.text());
        return meaning.isEmpty() ? Nearness.Near.NOTHING : Nearness.of(searcher, meaning.get(), byWords);
    }

    private static Map<String, Double> weights(Asked asked) {
        return asked.terms().stream()
                .filter(term -> !term.small() && term.spelt() != Asked.Spelt.UNKNOWN)
                .collect(Collectors.toMap(Asked.Term::stem, Asked.Term::weight));
    }
}
