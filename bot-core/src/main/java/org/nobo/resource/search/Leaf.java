package org.nobo.resource.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.VectorUtil;
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
    static final String WHOSE = "whose";

    /** What a way means; the ways of an entry lie before its leaf. */
    static final String MEANING = "meaning";

    /** The length of all the ways of its entry added up. */
    static final String TOGETHER = "together";
    /** How many documents behind a way its leaf lies. */
    static final String BEFORE_LEAF = "beforeleaf";
    /** How many ways lie before a leaf. */
    static final String WAYS = "ways";
    /** Marks a leaf that is not understood yet. */
    private static final String WAITS = "waits";

    /** All leaves that are not understood yet, of all communities. */
    static final Query WAITING = new ConstantScoreQuery(new TermQuery(new Term(WAITS, "yes")));

    private static final String TONGUE = "tongue";
    private static final String WAY_OF = "wayof";
    private static final String COMMUNITY = "community";
    private static final String KEY = "key";
    private static final String TELLING_TITLE = "telling";
    private static final char BORDER = '\u001f';
    private static final FieldType ONCE = once();

    private Leaf() {}

    /**
     * The documents of an entry: one for each way it is understood, and last the leaf itself.
     *
     * @param understood what those ways mean; empty while that is not known
     */
    static List<Document> of(CommunityId community, Entry entry, Understood understood) {
        List<Document> block = new ArrayList<>();
        if (understood instanceof Understood.So so) {
            List<Way> ways = Way.of(entry);
            float together = together(
                    ways.stream().map(way -> so.meanings().get(way.digest())).toList());
            for (int i = 0; i < ways.size(); i++) {
                Document way = way(community, entry, ways.get(i), so.meanings(), ways.size() - i);
                way.add(new NumericDocValuesField(TOGETHER, Float.floatToIntBits(together)));
                block.add(way);
            }
        }
        Document leaf = leaf(community, entry);
        leaf.add(new NumericDocValuesField(WAYS, block.size()));
        if (understood instanceof Understood.NotYet) {
            leaf.add(new StringField(WAITS, "yes", Field.Store.NO));
        }
        block.add(leaf);
        return block;
    }

    /** The length of all these directions added up: the longer, the more they point one way. */
    private static float together(List<float[]> meanings) {
        float[] sum = new float[meanings.getFirst().length];
        for (float[] meaning : meanings) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += meaning[i];
            }
        }
        return (float) Math.max(Math.sqrt(VectorUtil.dotProduct(sum, sum)), 1e-6);
    }

    private static Document way(
            CommunityId community, Entry entry, Way way, Map<String, float[]> meanings, int beforeLeaf) {
        Document document = new Document();
        document.add(new StringField(KEY, prefix(community) + entry.id(), Field.Store.NO));
        document.add(new StringField(WAY_OF, community.value(), Field.Store.NO));
        document.add(new KnnByteVectorField(
                MEANING, Rounded.of(meanings.get(way.digest())), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new NumericDocValuesField(BEFORE_LEAF, beforeLeaf));
        return document;
    }

    private static Document leaf(CommunityId community, Entry entry) {
        Tongue tongue = Tongue.of(entry.title() + "\n" + entry.words());
        List<Word> title = tongue.words(entry.title());
        List<Word> above =
                tongue.words(String.join("\n", entry.section().trail().above()));
        List<Word> text = new ArrayList<>(tongue.words(entry.words()));
        entry.aliases().forEach(alias -> text.addAll(tongue.words(alias)));
        List<Word> all = new ArrayList<>(title);
        all.addAll(above);
        all.addAll(text);
        Document leaf = new Document();
        leaf.add(new StringField(KEY, prefix(community) + entry.id(), Field.Store.NO));
        leaf.add(new StringField(COMMUNITY, community.value(), Field.Store.NO));
        leaf.add(new StringField(TONGUE, prefix(community) + tongue.stored(), Field.Store.NO));
        leaf.add(new StoredField(ENTRY, entry.id().value()));
        leaf.add(new StoredField(WHOSE, community.value()));
        leaf.add(new StoredField(TELLING_TITLE, telling(title, tongue)));
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

    private static String telling(List<Word> title, Tongue tongue) {
        return title.stream()
                .filter(word -> !tongue.isSmall(word.typed()))
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

    /** What all leaves of a community in one language have in common. */
    static Term in(Tongue tongue, CommunityId community) {
        return new Term(TONGUE, prefix(community) + tongue.stored());
    }

    /** What all ways of a community have in common. */
    static Term waysOf(CommunityId community) {
        return new Term(WAY_OF, community.value());
    }

    static Term term(String field, CommunityId community, String word) {
        return new Term(field, prefix(community) + word);
    }

    static String prefix(CommunityId community) {
        return community.value() + BORDER;
    }

    private static Terms terms(CommunityId community, List<Word> words, Function<Word, String> form) {
        return new Terms(prefix(community), words, form);
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
