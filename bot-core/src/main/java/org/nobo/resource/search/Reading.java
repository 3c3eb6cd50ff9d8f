package org.nobo.resource.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.meaning.Vocabulary;

/** Reads a question with the eyes of one community: what each word tells here, and what was meant by misspelt ones. */
final class Reading {
    /** Letters of a question that are looked at; who writes more has said it by then. */
    private static final int LETTERS = 10_000;

    /** Letters whose meaning is looked for: it takes long to tell what much text means, and it means little. */
    private static final int MEANT = 2_000;

    /** Terms that are searched for: the most telling ones. */
    private static final int TERMS = 64;

    private final OneCommunity searcher;
    private final List<Asked.Stem> order = new ArrayList<>();
    private final Map<String, Asked.Term> terms = new LinkedHashMap<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final String question;
    private final Tongue tongue;
    private final StringBuilder repaired = new StringBuilder();
    private int copied;

    private Reading(String question, Tongue tongue, OneCommunity searcher) {
        this.tongue = tongue;
        this.question = question;
        this.searcher = searcher;
    }

    static Asked of(String question, Tongue tongue, OneCommunity searcher) throws IOException {
        String letters = question.length() > LETTERS ? question.substring(0, LETTERS) : question;
        Reading reading = new Reading(letters, tongue, searcher);
        for (Word word : tongue.words(letters)) {
            reading.read(word);
        }
        return reading.asked();
    }

    private void read(Word word) throws IOException {
        boolean small = tongue.isSmall(word.typed());
        if (searcher.holders(word.stem()) > 0) {
            add(word.stem(), small, Asked.Spelt.KNOWN);
            return;
        }
        Optional<String> meant =
                small || isCommon(word) ? Optional.empty() : Spelling.meant(searcher, tongue, word.typed());
        if (meant.isPresent()) {
            repairs.add(new Repair(word.typed(), meant.get()));
            repaired.append(question, copied, word.start()).append(meant.get());
            copied = word.end();
            add(tongue.stem(meant.get()), tongue.isSmall(meant.get()), Asked.Spelt.REPAIRED);
        } else {
            add(word.stem(), small, Asked.Spelt.UNKNOWN);
        }
    }

    /** A good English word is no misspelt one of another language, and to look for one it could be takes long. */
    private boolean isCommon(Word word) {
        return tongue == Tongue.ENGLISH
                ? CommonWords.english().include(word)
                : Vocabulary.english().has(word.typed());
    }

    private void add(String stem, boolean small, Asked.Spelt spelt) throws IOException {
        Asked.Stem word = new Asked.Stem(stem, small);
        order.add(word);
        if (!terms.containsKey(stem)) {
            terms.put(stem, new Asked.Term(word, rarity(searcher.holders(stem)), spelt));
        }
    }

    private double rarity(int holders) {
        return Math.log1p((searcher.entries() - holders + .5) / (holders + .5));
    }

    private Asked asked() {
        List<Asked.Term> telling = terms.values().stream()
                .sorted(Comparator.comparingDouble(Asked.Term::weight).reversed())
                .limit(TERMS)
                .toList();
        repaired.append(question, copied, question.length());
        return new Asked(
                repaired.substring(0, Math.min(repaired.length(), MEANT)),
                order.subList(0, Math.min(order.size(), TERMS)),
                telling,
                repairs);
    }
}
