package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * The languages whose words are taken apart by their own rules; a text in another is taken for English. Nothing is left out:
 * small words tell questions apart, too.
 */
@SuppressWarnings(
        "ImmutableEnumChecker") // what Lucene gives cannot say that it never changes; it is shared as it is meant to be
enum Tongue {
    ENGLISH(
            Tongue::withoutPossessive,
            words -> new ASCIIFoldingFilter(new EnglishPossessiveFilter(words)),
            PorterStemFilter::new,
            SmallWords::contain),
    GERMAN(
            typed -> typed,
            words -> words,
            words -> new ASCIIFoldingFilter(new GermanLightStemFilter(new GermanNormalizationFilter(words))),
            GermanAnalyzer.getDefaultStopSet()::contains),
    FRENCH(
            Tongue::withoutArticle,
            words -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
            words -> new ASCIIFoldingFilter(new FrenchLightStemFilter(words)),
            FrenchAnalyzer.getDefaultStopSet()::contains),
    SPANISH(
            typed -> typed,
            words -> words,
            words -> new ASCIIFoldingFilter(new SpanishLightStemFilter(words)),
            SpanishAnalyzer.getDefaultStopSet()::contains);

    /** Letters by which a text is told to be in one of them. */
    private static final int LETTERS = 1_000;

    /** With such a share of its small words nothing else need be tried. */
    private static final double CLEARLY = .3;

    /** Below this many small words, or such a share of them, a text can be in a language we do not know. */
    private static final int FEWEST = 4;

    private static final double SURELY = .35;

    /** Another language has always some of them, too. */
    private static final double OF_OTHERS = .7;

    private final UnaryOperator<String> whole;
    private final Analyzer analyzer;
    private final UnaryOperator<TokenStream> stems;
    private final SmallWord smallWords;

    /** Whether a word holds a sentence together and says nothing of what it is about. */
    @FunctionalInterface
    private interface SmallWord {
        boolean is(String word);
    }

    /**
     * @param whole takes off what is written together with a word
     * @param apart what is done to words before they are looked up
     * @param stems takes their endings away
     */
    Tongue(
            UnaryOperator<String> whole,
            UnaryOperator<TokenStream> apart,
            UnaryOperator<TokenStream> stems,
            SmallWord smallWords) {
        this.whole = whole;
        this.stems = stems;
        this.smallWords = smallWords;
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer letters = new StandardTokenizer();
                return new TokenStreamComponents(letters, apart.apply(new LowerCaseFilter(letters)));
            }
        };
    }

    /** Whether a text has so many of this one's small words that no other need be thought of. */
    boolean isClearlyThatOf(String text) {
        return isClearlyThatOf(typed(text.substring(0, Math.min(text.length(), LETTERS))));
    }

    private boolean isClearlyThatOf(List<String> typed) {
        return smallAmong(typed) > CLEARLY * typed.size();
    }

    /** The one of which a text has the most small words; English where that says nothing. */
    static Tongue of(String text) {
        List<String> typed = typed(text.substring(0, Math.min(text.length(), LETTERS)));
        if (ENGLISH.isClearlyThatOf(typed)) {
            return ENGLISH;
        }
        Tongue likely = ENGLISH;
        int most = ENGLISH.smallAmong(typed);
        for (Tongue tongue : List.of(GERMAN, FRENCH, SPANISH)) {
            int small = tongue.smallAmong(typed);
            if (small > most) {
                likely = tongue;
                most = small;
            }
        }
        return likely;
    }

    /** The one whose small words leave no doubt: there are enough, and of no other language nearly as many. */
    static Optional<Tongue> surely(String text) {
        List<String> typed = typed(text.substring(0, Math.min(text.length(), LETTERS)));
        List<Tongue> inOrder = Stream.of(values())
                .sorted(Comparator.comparingInt((Tongue tongue) -> tongue.smallAmong(typed))
                        .reversed())
                .toList();
        Tongue first = inOrder.getFirst();
        int most = first.smallAmong(typed);
        boolean enough = most >= FEWEST && most >= SURELY * typed.size();
        return enough && inOrder.get(1).smallAmong(typed) <= OF_OTHERS * most ? Optional.of(first) : Optional.empty();
    }

    private int smallAmong(List<String> typed) {
        int small = 0;
        for (String word : typed) {
            small += isSmall(whole.apply(word)) ? 1 : 0;
        }
        return small;
    }

    private static String withoutPossessive(String typed) {
        return typed.endsWith("'s") || typed.endsWith("\u2019s") ? typed.substring(0, typed.length() - 2) : typed;
    }

    private static String withoutArticle(String typed) {
        int end = Math.max(typed.indexOf('\''), typed.indexOf('\u2019'));
        return end > 0 && FrenchAnalyzer.DEFAULT_ARTICLES.contains(typed.substring(0, end))
                ? typed.substring(end + 1)
                : typed;
    }

    /** The words of a text as they are typed, in small letters, for all tongues alike. */
    private static List<String> typed(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = GERMAN.tokens(text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String word = term.toString();
                if (saysSomething(word)) {
                    words.add(word);
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
        return words;
    }

    /** Without the space "why:because" is one word. */
    private TokenStream tokens(String text) {
        return analyzer.tokenStream("", text.replace(':', ' '));
    }

    /** Its name in the index. */
    String stored() {
        return switch (this) {
            case ENGLISH -> "en";
            case GERMAN -> "de";
            case FRENCH -> "fr";
            case SPANISH -> "es";
        };
    }

    boolean isSmall(String word) {
        return smallWords.is(word);
    }

    /** The words of a text, in order. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = tokens(text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            Typed typed = new Typed(tokens);
            TokenStream stemmed = stems.apply(typed);
            stemmed.reset();
            while (stemmed.incrementToken()) {
                if (saysSomething(typed.last)) {
                    words.add(new Word(place.startOffset(), place.endOffset(), typed.last, term.toString()));
                }
            }
            stemmed.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
        return words;
    }

    /** An emoji is a token, too, and no word. */
    private static boolean saysSomething(String token) {
        for (int i = 0; i < token.length(); i += Character.charCount(token.codePointAt(i))) {
            if (Character.isLetterOrDigit(token.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    String stem(String word) {
        List<Word> words = words(word);
        return words.size() == 1 ? words.getFirst().stem() : word;
    }

    /** Remembers the word before it loses its ending. */
    private static final class Typed extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String last = "";

        Typed(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            boolean more = input.incrementToken();
            last = more ? term.toString() : "";
            return more;
        }
    }
}
