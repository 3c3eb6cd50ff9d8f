package org.nobo.resource.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.nobo.meaning.Vocabulary;

/** Finds the word that was meant by one that nobody writes so: one of the community's, or one that everybody uses. */
final class Spelling {
    /** Shorter words are one letter away from too many others. */
    private static final int SHORTEST = 3;

    /** What is longer is no word that somebody misspelt, and to look for what is near to it would take a second. */
    private static final int LONGEST = 32;

    /** Of a word this short a letter must be missing, for with another letter it would be anything. */
    private static final int SHORT = 3;

    /** From this length on, two letters may be wrong. */
    private static final int LONG = 9;

    private static final int CANDIDATES = 20;

    private static final LuceneLevenshteinDistance DISTANCE = new LuceneLevenshteinDistance();

    private static final Comparator<Meant> NEARER = Comparator.comparingInt(Meant::slips)
            .thenComparing(meant -> !meant.swapped())
            .thenComparing(meant -> !meant.here())
            .thenComparing(meant -> !meant.sameBeginning())
            .thenComparing(Comparator.comparingDouble(Meant::use).reversed());

    private Spelling() {}

    /**
     * A word that may have been meant.
     *
     * @param slips letters that would be wrong then
     * @param swapped whether all its letters are there, and only stand otherwise
     * @param here whether the community uses it, or a form of it
     * @param use how much it is used, for comparing words of one source
     */
    private record Meant(String word, int slips, boolean swapped, boolean here, boolean sameBeginning, double use) {}

    /** The word nearest to this one. */
    static Optional<String> meant(OneCommunity searcher, Tongue tongue, String typed) throws IOException {
        if (typed.length() < SHORTEST
                || typed.length() > LONGEST
                || !typed.chars().allMatch(letter -> Character.isLetter(letter) || letter == '\'')) {
            return Optional.empty();
        }
        Stream<Meant> common = tongue == Tongue.ENGLISH ? anywhere(searcher, typed) : Stream.empty();
        return Stream.concat(here(searcher, typed), common)
                .filter(meant -> meant.slips() <= (typed.length() < LONG ? 1 : 2))
                .filter(meant -> typed.length() > SHORT || meant.word().length() > typed.length())
                .min(NEARER)
                .map(Meant::word);
    }

    private static Stream<Meant> here(OneCommunity searcher, String typed) throws IOException {
        String prefix = Leaf.prefix(searcher.community());
        return Stream.of(checker(prefix.length(), typed.length())
                        .suggestSimilar(
                                Leaf.term(Leaf.WORDS, searcher.community(), typed),
                                CANDIDATES,
                                searcher.getIndexReader(),
                                SuggestMode.SUGGEST_ALWAYS))
                .map(near -> meant(typed, near.string.substring(prefix.length()), true, near.freq));
    }

    private static Stream<Meant> anywhere(OneCommunity searcher, String typed) throws IOException {
        List<Meant> common = new ArrayList<>();
        for (SuggestWord near : checker(0, typed.length())
                .suggestSimilar(
                        new Term(CommonWords.WORD, typed),
                        CANDIDATES,
                        CommonWords.english().reader(),
                        SuggestMode.SUGGEST_ALWAYS)) {
            String stem = Tongue.ENGLISH.stem(near.string);
            int rank = Vocabulary.english().rank(near.string).orElse(0);
            common.add(meant(typed, near.string, searcher.holders(stem) > 0, -rank));
        }
        return common.stream();
    }

    private static Meant meant(String typed, String word, boolean here, double use) {
        return new Meant(
                word,
                slips(typed, word),
                sorted(typed).equals(sorted(word)),
                here,
                word.charAt(0) == typed.charAt(0),
                use);
    }

    /** Letters to change, add, leave out or swap with their neighbour: the library tells them as a share of the shorter word. */
    private static int slips(String one, String other) {
        return Math.round((1 - DISTANCE.getDistance(one, other)) * Math.min(one.length(), other.length()));
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    /** One that never leaves the words of the community, for all of them begin with its prefix. */
    private static DirectSpellChecker checker(int prefix, int length) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(length < LONG ? 1 : 2);
        checker.setMinPrefix(prefix);
        checker.setMinQueryLength(0);
        checker.setAccuracy(0);
        checker.setDistance(DISTANCE);
        return checker;
    }
}
