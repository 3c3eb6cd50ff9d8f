package org.nobo.resource.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes text apart into English words and their stems. Nothing is left out: small words tell questions apart, too. */
final class English {
    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer letters = new StandardTokenizer();
            TokenStream words = new ASCIIFoldingFilter(new EnglishPossessiveFilter(new LowerCaseFilter(letters)));
            return new TokenStreamComponents(letters, words);
        }
    };

    private English() {}

    /** The words of a text, in order. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        // Without this "why:because" is one word.
        try (TokenStream tokens = ANALYZER.tokenStream("", text.replace(':', ' '))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            Typed typed = new Typed(tokens);
            TokenStream stems = new PorterStemFilter(typed);
            stems.reset();
            while (stems.incrementToken()) {
                if (!saysSomething(typed.last)) {
                    continue;
                }
                words.add(new Word(place.startOffset(), place.endOffset(), typed.last, term.toString()));
            }
            stems.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
        return words;
    }

    /** An emoji is a token, too, and no word. */
    private static boolean saysSomething(String token) {
        return token.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static String stem(String word) {
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
