package org.nobo.resource.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.search.ScoreDoc;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Sense;
import org.nobo.resource.knowhow.EntryId;

/** One community's entries, looked through for one question: by words, by meaning, and then by both. */
final class Looking {
    /** So many found by their words are weighed against those that are near in meaning. */
    private static final int BY_WORDS = 200;

    private final OneCommunity searcher;
    private final CommunityId community;
    private final Sense sense;

    Looking(OneCommunity searcher, CommunityId community, Sense sense) {
        this.searcher = searcher;
        this.community = community;
        this.sense = sense;
    }

    Findings find(String question, int most) throws IOException {
        Asked asked = Reading.of(question, searcher.getIndexReader(), community);
        if (asked.order().isEmpty()) {
            return Findings.NONE;
        }
        ScoreDoc[] byWords = searcher.search(Ranking.of(asked, community), BY_WORDS).scoreDocs;
        Map<Integer, Double> near = near(asked, byWords);
        List<Ranked> ranked = near.isEmpty()
                ? Ranked.byWords(byWords)
                : Ranked.of(byWords, near, TrustWeights.of(sense.model()).words());
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
            int entries = searcher.getIndexReader().docFreq(Leaf.of(community));
            Trust trust = Trust.in(ranked, worth, entries, sense.model());
            return new Findings(best, trust.probability(), trust.certainty(), asked.repairs(), weights(asked));
        }
        Confidence confidence = Confidence.in(byWords, asked, searcher.getIndexReader(), community);
        return new Findings(best, confidence.probability(), confidence.certainty(), asked.repairs(), weights(asked));
    }

    private Map<Integer, Double> near(Asked asked, ScoreDoc[] byWords) throws IOException {
        if (searcher.getIndexReader().docFreq(Leaf.waysOf(community)) == 0) {
            return Map.of();
        }
        Optional<float[]> meaning = sense.of(asked.text());
        return meaning.isEmpty()
                ? Map.of()
                : Nearness.of(
                        searcher,
                        community,
                        meaning.get(),
                        Arrays.stream(byWords).map(each -> each.doc).toList());
    }

    private static Map<String, Double> weights(Asked asked) {
        return asked.terms().stream()
                .filter(term -> !term.small() && term.spelt() != Asked.Spelt.UNKNOWN)
                .collect(Collectors.toMap(Asked.Term::stem, Asked.Term::weight));
    }
}
