package org.nobo.resource.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Folder;
import org.nobo.resource.knowhow.Prose;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.knowhow.Source;
import org.nobo.resource.knowhow.Trail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the search by hand, no test: {@code main SET…}, where a set is a folder with {@code corpus.jsonl} (or a folder
 * {@code corpus} of Markdown), {@code queries.jsonl}, {@code qrels.tsv} and perhaps {@code removed.txt}. Prints how often
 * the right entry stands first, with and without one typo in each question, and how well the floor tells what has an
 * answer; for the latter the entries in {@code removed.txt} are left out.
 */
final class Measured {
    private static final CommunityId HERE = new CommunityId("here");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Measured() {}

    record Question(String text, Map<String, Integer> right) {
        boolean answeredBy(String entry) {
            return !right.isEmpty() && right.getOrDefault(entry, 0).equals(Collections.max(right.values()));
        }
    }

    record Tally(int questions, int first, double gain, int sure, int sureAndRight, int unanswerable, int falselySure) {
        @Override
        public String toString() {
            int answerable = questions - unanswerable;
            return "Success@1 %.3f nDCG@10 %.3f | precision %.3f right answers %.3f false answers %.3f"
                    .formatted(
                            (double) first / answerable,
                            gain / answerable,
                            (double) sureAndRight / Math.max(1, sure),
                            (double) sureAndRight / answerable,
                            (double) falselySure / Math.max(1, unanswerable));
        }
    }

    public static void main(String... sets) throws IOException {
        for (String set : sets) {
            Path folder = Path.of(set);
            List<Entry> corpus = corpus(folder);
            List<Question> questions = questions(folder);
            Set<String> removed = removed(folder);
            System.out.printf("%s: %d entries, %d questions%n", folder.getFileName(), corpus.size(), questions.size());
            System.out.println("  as asked       " + tally(corpus, Set.of(), questions));
            System.out.println("  one typo each  " + tally(corpus, Set.of(), misspelt(questions)));
            if (!removed.isEmpty()) {
                System.out.println("  some left out  " + tally(corpus, removed, questions));
            }
        }
    }

    private static Tally tally(List<Entry> corpus, Set<String> removed, List<Question> questions) {
        LogInMemory log = new LogInMemory();
        corpus.stream().filter(entry -> !removed.contains(entry.id().value())).forEach(entry -> log.put(HERE, entry));
        try (Search search = Search.inMemory(log)) {
            search.apply();
            Tally tally = new Tally(0, 0, 0, 0, 0, 0, 0);
            for (Question question : questions) {
                Map<String, Integer> right = new HashMap<>(question.right());
                right.keySet().removeAll(removed);
                tally = counted(tally, new Question(question.text(), right), search.find(HERE, question.text(), 10));
            }
            return tally;
        }
    }

    private static Tally counted(Tally so, Question question, Findings found) {
        boolean answerable = !question.right().isEmpty();
        List<String> ids = found.best().stream().map(f -> f.entry().value()).toList();
        boolean first = !ids.isEmpty() && question.answeredBy(ids.getFirst());
        return new Tally(
                so.questions + 1,
                so.first + (first ? 1 : 0),
                so.gain + (answerable ? gain(ids, question) : 0),
                so.sure + (found.sure() ? 1 : 0),
                so.sureAndRight + (found.sure() && first ? 1 : 0),
                so.unanswerable + (answerable ? 0 : 1),
                so.falselySure + (!answerable && found.sure() ? 1 : 0));
    }

    private static double gain(List<String> ids, Question question) {
        double reached = 0;
        for (int i = 0; i < ids.size(); i++) {
            reached += gain(question.right().getOrDefault(ids.get(i), 0), i);
        }
        List<Integer> best = new ArrayList<>(question.right().values());
        best.sort(Collections.reverseOrder());
        double possible = 0;
        for (int i = 0; i < Math.min(10, best.size()); i++) {
            possible += gain(best.get(i), i);
        }
        return reached / possible;
    }

    private static double gain(int label, int rank) {
        return (Math.pow(2, label) - 1) / (Math.log(rank + 2) / Math.log(2));
    }

    private static List<Entry> corpus(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (Files.isDirectory(folder.resolve("corpus"))) {
            Folder markdown = Folder.at(folder.resolve("corpus"));
            for (Path file : markdown.files()) {
                markdown.read(file)
                        .sections()
                        .forEach(section -> entries.add(
                                new Entry(new EntryId(section.source().cited()), "corpus", section, List.of())));
            }
            return entries;
        }
        for (String line : Files.readAllLines(folder.resolve("corpus.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            String id = node.get("id").asString();
            Trail trail = new Trail(node.get("title").asString(), List.of());
            Prose text = Prose.of(node.get("text").asString());
            entries.add(new Entry(
                    new EntryId(id), "corpus", new Section(new Source(id, ""), trail, text, About.NOTHING), List.of()));
        }
        return entries;
    }

    private static List<Question> questions(Path folder) throws IOException {
        Map<String, Map<String, Integer>> right = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
            String[] label = line.split("\t", -1);
            right.computeIfAbsent(label[0], any -> new HashMap<>()).put(label[1], Integer.parseInt(label[2]));
        }
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("queries.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            questions.add(new Question(
                    node.get("text").asString(),
                    right.getOrDefault(node.get("id").asString(), Map.of())));
        }
        return questions;
    }

    private static Set<String> removed(Path folder) throws IOException {
        Path file = folder.resolve("removed.txt");
        return Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
    }

    /** One letter left out, put in, changed or swapped within a word of each question; the same each time. */
    private static List<Question> misspelt(List<Question> questions) {
        Random chance = new Random(7);
        return questions.stream()
                .map(question -> new Question(misspelt(question.text(), chance), question.right()))
                .toList();
    }

    private static String misspelt(String question, Random chance) {
        String[] words = question.split(" ");
        List<Integer> long_ = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].chars().filter(Character::isLetter).count() >= 4) {
                long_.add(i);
            }
        }
        if (long_.isEmpty()) {
            return question;
        }
        int which = long_.get(chance.nextInt(long_.size()));
        StringBuilder word = new StringBuilder(words[which]);
        int at = 1 + chance.nextInt(word.length() - 2);
        switch (chance.nextInt(4)) {
            case 0 -> word.deleteCharAt(at);
            case 1 -> word.insert(at, (char) ('a' + chance.nextInt(26)));
            case 2 -> word.setCharAt(at, (char) ('a' + chance.nextInt(26)));
            default -> word.insert(at - 1, word.charAt(at)).deleteCharAt(at + 1);
        }
        words[which] = word.toString();
        return String.join(" ", words);
    }
}
