package org.nobo.resource.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nobo.resource.question.Question;
import org.nobo.resource.search.Telling;

/** Questions about the same, whoever asked them; the first stands for all. */
record AskedAlike(List<Question> questions) {
    private static final double ALIKE = .5;
    private static final int SHOWN = 140;

    AskedAlike {
        questions = List.copyOf(questions);
    }

    /** Those asked most often first. */
    static List<AskedAlike> grouped(List<Question> all) {
        List<List<Question>> groups = new ArrayList<>();
        for (Question question : all) {
            List<Question> group = groups.stream()
                    .filter(begun -> alike(begun.getFirst(), question))
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

    private static boolean alike(Question one, Question other) {
        return Math.max(
                        Telling.in(one.words()).sharedBy(other.words()),
                        Telling.in(other.words()).sharedBy(one.words()))
                >= ALIKE;
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
