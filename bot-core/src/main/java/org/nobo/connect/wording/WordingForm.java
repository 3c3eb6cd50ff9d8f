package org.nobo.connect.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.feature.Turn;

/**
 * The form in which a leader writes a sentence.
 *
 * @param variants as typed, empty ones among them
 */
record WordingForm(Sentence sentence, List<String> variants) {
    static final String PREFIX = "wording";

    private static final int MOST_VARIANTS = 3;
    private static final int LONGEST = 1_200;
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    static WordingForm of(Sentence sentence, List<String> now) {
        return new WordingForm(sentence, now);
    }

    static WordingForm sent(Sentence sentence, Map<String, String> values) {
        return new WordingForm(
                sentence,
                IntStream.range(0, MOST_VARIANTS)
                        .mapToObj(i -> values.getOrDefault(field(i), "").strip())
                        .toList());
    }

    private static String field(int i) {
        return "words" + i;
    }

    /** What was written, without what was left empty. */
    List<String> written() {
        return variants.stream().filter(words -> !words.isBlank()).toList();
    }

    Form form(Turn turn) {
        return form(turn, false);
    }

    /** The form with what is wrong in it named; see {@link Form#mends}. */
    Form checked(Turn turn) {
        return form(turn, true);
    }

    private Form form(Turn turn, boolean checked) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < MOST_VARIANTS; i++) {
            String words = i < variants.size() ? variants.get(i) : "";
            String label = turn.label(i == 0 ? "wording.form.words" : "wording.form.or", "number", i + 1);
            fields.add(Field.optional(field(i), label, new Form.Lines(LONGEST))
                    .hinted(i == 0 ? hint(turn) : "")
                    .filled(words)
                    .wrong(checked && !words.isBlank() ? wrong(words, turn) : ""));
        }
        return new Form(
                PREFIX + "/" + sentence.key(), turn.label("wording.form"), fields, turn.label("wording.form.send"));
    }

    private String hint(Turn turn) {
        Set<String> gaps = turn.words().gaps(sentence.key());
        return gaps.isEmpty()
                ? turn.label("wording.form.hint")
                : turn.label("wording.form.hint.gaps", "gaps", inBraces(gaps));
    }

    private String wrong(String words, Turn turn) {
        if (words.length() > LONGEST) {
            return turn.label("wording.long", "count", words.length(), "most", LONGEST);
        }
        Set<String> gaps = turn.words().gaps(sentence.key());
        Set<String> used = new TreeSet<>();
        Matcher braces = BRACES.matcher(words);
        while (braces.find()) {
            used.add(braces.group(1));
        }
        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(gaps);
        if (!unknown.isEmpty()) {
            return turn.label(
                    gaps.isEmpty() ? "wording.unknown.none" : "wording.unknown",
                    "unknown",
                    inBraces(unknown),
                    "gaps",
                    inBraces(gaps));
        }
        Set<String> missing = new TreeSet<>(gaps);
        missing.removeAll(used);
        return missing.isEmpty() ? "" : turn.label("wording.missing", "gaps", inBraces(missing));
    }

    private static String inBraces(Set<String> gaps) {
        return String.join(", ", gaps.stream().map(gap -> "{" + gap + "}").toList());
    }
}
