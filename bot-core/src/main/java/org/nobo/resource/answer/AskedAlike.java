package org.nobo.resource.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.nobo.resource.helping.Nearness;
import org.nobo.resource.question.Question;
import org.nobo.resource.search.Telling;

/** Questions about the same, whoever asked them; the first stands for all. */
record AskedAlike(List<Question> questions) {
    private static final double ALIKE = .5;

    /** So near in meaning is another way to ask for the same, or for what belongs to it. */
    private static final double NEAR = .75;

    private static final int SHOWN = 140;

    AskedAlike {
        questions = List.copyOf(questions);
    }

    /** Those asked most often first; alike is what shares words, and what means nearly the same. */
    static List<AskedAlike> grouped(List<Question> all, Nearness nearness) {
        List<List<Question>> groups = new ArrayList<>();
        for (Question question : all) {
            List<String> begun =
                    groups.stream().map(group -> group.getFirst().words()).toList();
            Map<String, Double> near = nearness.near(question.words(), begun);
            List<Question> group = groups.stream()
                    .filter(one -> alike(one.getFirst(), question, near))
                    .findFirst()
                    .orElseGet(() -> begin(groups));
            group.add(question);
        }
        return groups.stream()
                .map(AskedAlike::new)
                .sorted(Comparator.comparingInt(AskedAlike::count).reversed())
                .toList();
    }

    private static List<Question> begin(List<List<Question>> groups) {
        groups.add(new ArrayList<>());
        return groups.getLast();
    }

    private static boolean alike(Question one, Question other, Map<String, Double> near) {
        double shared = Math.max(
                Telling.in(one.words()).sharedBy(other.words()),
                Telling.in(other.words()).sharedBy(one.words()));
        return shared >= ALIKE || near.getOrDefault(one.words(), 0.) >= NEAR;
    }

    Question first() {
        return questions.getFirst();
    }

    int count() {
        return questions.size();
    }

    String shown() {
        String words = first().words().replaceAll("\\s+", " ");
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + " …";
    }
}
