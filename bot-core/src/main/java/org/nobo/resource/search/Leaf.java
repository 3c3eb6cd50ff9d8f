package org.nobo.resource.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;

/**
 * How an entry lies in the index.
 *
 * <p>Each term carries its community in front, so that communities in one index share no word: neither how rare a word is
 * nor how it is spelt tells one community of another.
 */
final class Leaf {
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String ABOVE = "above";
    /** Every stem of the entry once, wherever it stands. */
    static final String STEMS = "stems";
    /** Every word of the entry once, as it is spelt. */
    static final String WORDS = "words";

    static final String ENTRY = "entry";
    private static final String COMMUNITY = "community";
    private static final String KEY = "key";
    private static final String TELLING_TITLE = "telling";
    private static final char BORDER = '\u001f';
    private static final int LONGEST_WORD = 200;
    private static final FieldType ONCE = once();

    private Leaf() {}

    static Document of(CommunityId community, Entry entry) {
        List<Word> title = English.words(entry.title());
        List<Word> above =
                English.words(String.join("\n", entry.section().trail().above()));
        List<Word> text = new ArrayList<>(English.words(entry.words()));
        entry.aliases().forEach(alias -> text.addAll(English.words(alias)));
        List<Word> all = new ArrayList<>(title);
        all.addAll(above);
        all.addAll(text);
        Document leaf = new Document();
        leaf.add(new StringField(KEY, prefix(community) + entry.id(), Field.Store.NO));
        leaf.add(new StringField(COMMUNITY, community.value(), Field.Store.NO));
        leaf.add(new StoredField(ENTRY, entry.id().value()));
        leaf.add(new StoredField(TELLING_TITLE, telling(title)));
        leaf.add(new TextField(TITLE, terms(community, title, Word::stem)));
        leaf.add(new TextField(ABOVE, terms(community, above, Word::stem)));
        leaf.add(new TextField(TEXT, terms(community, text, Word::stem)));
        leaf.add(new Field(STEMS, terms(community, all, Word::stem), ONCE));
        leaf.add(new Field(WORDS, terms(community, all, Word::typed), ONCE));
        return leaf;
    }

    /** The stems of a leaf's title that say what it is about. */
    static List<String> titleOf(Document leaf) {
        String telling = leaf.get(TELLING_TITLE);
        return telling == null || telling.isEmpty() ? List.of() : List.of(telling.split(" "));
    }

    private static String telling(List<Word> title) {
        return title.stream()
                .filter(word -> !SmallWords.contain(word.typed()))
                .map(Word::stem)
                .collect(Collectors.joining(" "));
    }

    /** What names this entry's leaf. */
    static Term key(CommunityId community, EntryId entry) {
        return new Term(KEY, prefix(community) + entry);
    }

    /** What all leaves of a community have in common. */
    static Term of(CommunityId community) {
        return new Term(COMMUNITY, community.value());
    }

    static Term term(String field, CommunityId community, String word) {
        return new Term(field, prefix(community) + word);
    }

    static String prefix(CommunityId community) {
        return community.value() + BORDER;
    }

    private static Terms terms(CommunityId community, List<Word> words, Function<Word, String> form) {
        return new Terms(words.stream()
                .map(form)
                .filter(word -> word.length() <= LONGEST_WORD)
                .map(prefix(community)::concat)
                .toList());
    }

    private static FieldType once() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
