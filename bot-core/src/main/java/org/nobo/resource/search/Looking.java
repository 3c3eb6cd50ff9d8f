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
    /** The share of entries in a language from which on questions are expected in it. */
    private static final double MUCH = .1;

    private final OneCommunity searcher;
    private final CommunityId community;
    private final Sense sense;
    private final Calibration learned;

    Looking(OneCommunity searcher, CommunityId community, Sense sense, Calibration learned) {
        this.learned = learned;
        this.searcher = searcher;
        this.community = community;
        this.sense = sense;
    }

    Findings find(String question, int most) throws IOException {
        Tongue tongue = tongueOf(question);
        Asked asked = Reading.of(question, tongue, searcher.getIndexReader(), community);
        if (asked.order().isEmpty()) {
            return Findings.NONE;
        }
        ScoreDoc[] byWords = new ByWords(searcher, community).find(asked, tongue, question);
        Nearness.Near near = tongue == Tongue.ENGLISH ? near(asked, byWords) : Nearness.Near.NOTHING;
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
            int entries = searcher.getIndexReader().docFreq(Leaf.of(community));
            Trust trust = Trust.in(ranked, near.usual(), worth, entries, sense.model());
            return new Findings(best, trust.probability(), trust.certainty(learned), asked.repairs(), weights(asked));
        }
        Confidence confidence = Confidence.in(byWords, asked, searcher.getIndexReader(), community);
        return new Findings(
                best, confidence.probability(), confidence.certainty(learned), asked.repairs(), weights(asked));
    }

    /** A question is short, and easily taken for another language: it must be one in which much is known here. */
    private Tongue tongueOf(String question) throws IOException {
        Tongue likely = Tongue.of(question);
        int entries = searcher.getIndexReader().docFreq(Leaf.of(community));
        int its = searcher.getIndexReader().docFreq(Leaf.in(likely, community));
        return its > MUCH * entries ? likely : Tongue.ENGLISH;
    }

    private Nearness.Near near(Asked asked, ScoreDoc[] byWords) throws IOException {
        if (searcher.getIndexReader().docFreq(Leaf.waysOf(community)) == 0) {
            return Nearness.Near.NOTHING;
        }
        Optional<float[]> meaning = sense.of(asked.text());
        return meaning.isEmpty()
                ? Nearness.Near.NOTHING
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
