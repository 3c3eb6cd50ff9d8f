package org.nobo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nobo.meaning.Vocabulary;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Prose;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.knowhow.Source;
import org.nobo.resource.knowhow.Trail;

/** Entries of made-up text, each about a few words of its own; the same for the same number. */
final class GeneratedKnowHow {
    private static final int TOPIC = 5;
    private static final int WORDS = 60;

    private static final List<String> ALL = List.copyOf(Vocabulary.english().words()).stream()
            .filter(word -> word.length() > 2)
            .toList();

    private static final Map<String, Integer> PLACES =
            IntStream.range(0, ALL.size()).boxed().collect(Collectors.toMap(ALL::get, place -> place));

    private GeneratedKnowHow() {}

    /** All words that entries and questions are made of, those that are used most first. */
    static List<String> vocabulary() {
        return ALL;
    }

    /** How much a word tells, from 0 to 1: it is what {@link #common} draws least. */
    static double rarity(String word) {
        return Math.cbrt((PLACES.getOrDefault(word, 0) + 1.0) / ALL.size());
    }

    static Entry entry(int number) {
        SplittableRandom chance = new SplittableRandom(number);
        List<String> topic = topic(chance);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            text.append(i % 4 == 0 ? topic.get(chance.nextInt(TOPIC)) : common(chance)).append(i % 15 == 14 ? ". " : " ");
        }
        Section section = new Section(
                new Source("made/" + number / 100 + ".md", "e" + number),
                new Trail("Made up " + number / 100, List.of(String.join(" ", topic))),
                Prose.of(text.toString().strip()),
                About.NOTHING);
        return new Entry(new EntryId("e" + number), "made", section, List.of());
    }

    /** A question about this entry: some of its words among others. */
    static String question(int number) {
        SplittableRandom chance = new SplittableRandom(number);
        List<String> topic = topic(chance);
        SplittableRandom asked = new SplittableRandom(-number - 1L);
        return "how do we " + common(asked) + " the " + topic.get(0) + " of " + topic.get(1) + " with " + common(asked) + " "
                + topic.get(2) + "?";
    }

    private static List<String> topic(SplittableRandom chance) {
        List<String> topic = new ArrayList<>();
        for (int i = 0; i < TOPIC; i++) {
            topic.add(ALL.get(chance.nextInt(ALL.size())));
        }
        return topic;
    }

    /** Few words are used much, as in any language. */
    private static String common(SplittableRandom chance) {
        double share = chance.nextDouble();
        return ALL.get((int) (share * share * share * (ALL.size() - 1)));
    }
}
