package org.nobo.resource.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.nobo.chat.CommunityId;

/** Finds the word that was meant by one the community does not use. */
final class Spelling {
    /** Shorter words are one letter away from too many others. */
    private static final int SHORTEST = 4;

    /** From this length on, two letters may be wrong. */
    private static final int LONG = 7;

    private static final int CANDIDATES = 5;

    private Spelling() {}

    /** The word nearest to this one among those of the community. */
    static Optional<String> meant(IndexReader reader, CommunityId community, String typed) throws IOException {
        if (typed.length() < SHORTEST || !typed.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        String prefix = Leaf.prefix(community);
        SuggestWord[] near = checker(prefix.length(), typed.length())
                .suggestSimilar(
                        Leaf.term(Leaf.WORDS, community, typed), CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS);
        return Arrays.stream(near)
                .max(Comparator.<SuggestWord>comparingDouble(word -> word.score).thenComparingInt(word -> word.freq))
                .map(word -> word.string.substring(prefix.length()));
    }

    /** One that never leaves the words of the community, for all of them begin with its prefix. */
    private static DirectSpellChecker checker(int prefix, int length) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(length < LONG ? 1 : 2);
        checker.setMinPrefix(prefix);
        checker.setMinQueryLength(0);
        checker.setAccuracy(0);
        checker.setDistance(new LuceneLevenshteinDistance());
        return checker;
    }
}
