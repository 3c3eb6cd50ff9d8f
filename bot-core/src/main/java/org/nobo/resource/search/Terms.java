package org.nobo.resource.search;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that are taken apart already, handed to the index one after the other with their community in front. */
final class Terms extends TokenStream {
    private static final int LONGEST = 200;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final String prefix;
    private final List<Word> words;
    private final Function<Word, String> form;
    private Iterator<Word> next;

    Terms(String prefix, List<Word> words, Function<Word, String> form) {
        this.prefix = prefix;
        this.words = words;
        this.form = form;
        this.next = words.iterator();
    }

    @Override
    public void reset() {
        next = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (next.hasNext()) {
            String word = form.apply(next.next());
            if (word.length() <= LONGEST) {
                term.append(prefix).append(word);
                return true;
            }
        }
        return false;
    }
}
