package org.nobo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nobo.meaning.Model;
import org.nobo.meaning.Sense;
import org.nobo.name.Suggestions;
import org.nobo.name.workshop.Grouping;

/**
 * How well what was said in a naming workshop is put together, held against people's own groups: of all pairs we put together,
 * how many belong together (precision); of all pairs that do, how many we put together (recall); and both at once, where 0 is
 * what chance reaches and 1 is the same (adjusted Rand index). Takes a folder of files, a line for each thing said, an empty
 * line between groups. Beside ours stand groups of the same sizes drawn by chance, and groups by shared words alone. Prints a
 * table.
 */
public final class GroupedContributions {
    private static final int MOST = 7;
    private static final int DRAWN = 500;

    private GroupedContributions() {}

    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    private record Labelled(String name, List<String> texts, int[] groups) {
        static Labelled read(Path file) throws IOException {
            List<String> texts = new ArrayList<>();
            List<Integer> groups = new ArrayList<>();
            int group = 0;
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank()) {
                    group++;
                } else if (!line.startsWith("#")) {
                    texts.add(line.strip());
                    groups.add(group);
                }
            }
            return new Labelled(
                    file.getFileName().toString(),
                    texts,
                    groups.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** How alike two ways to group are. */
    private record Score(double precision, double recall, double rand) {
        static Score of(int[] ours, int[] theirs) {
            double both = 0;
            double together = 0;
            double belong = 0;
            int things = ours.length;
            for (int i = 0; i < things; i++) {
                for (int j = 0; j < i; j++) {
                    boolean we = ours[i] == ours[j];
                    boolean they = theirs[i] == theirs[j];
                    both += we && they ? 1 : 0;
                    together += we ? 1 : 0;
                    belong += they ? 1 : 0;
                }
            }
            double all = things * (things - 1) / 2.0;
            double chance = together * belong / all;
            return new Score(
                    together == 0 ? 1 : both / together, both / belong, (both - chance) / ((together + belong) / 2 - chance));
        }

        static Score mean(List<Score> scores) {
            return new Score(
                    scores.stream().mapToDouble(Score::precision).average().orElse(0),
                    scores.stream().mapToDouble(Score::recall).average().orElse(0),
                    scores.stream().mapToDouble(Score::rand).average().orElse(0));
        }

        String written() {
            return String.format(Locale.ROOT, "%6.2f %6.2f %6.2f", precision, recall, rand);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Model model = Model.ofWritten(arguments.length > 1 ? arguments[1] : "bge")
                .orElseThrow(() -> new IllegalArgumentException("The models are bge, minilm and none"));
        Sense sense = Sense.waitingFor(model);
        Grouping ours = new Grouping(sense, new Suggestions(sense));
        Grouping byWords = new Grouping(Sense.NONE, new Suggestions(Sense.NONE));
        List<List<Score>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        System.out.printf("%-18s %3s %3s %3s  %20s  %20s  %20s%n", "", "n", "is", "we", "ours", "by words", "chance");
        for (Labelled each : read(Path.of(arguments[0]))) {
            int[] made = ours.of(each.texts(), MOST);
            List<Score> scores = List.of(
                    Score.of(made, each.groups()),
                    Score.of(byWords.of(each.texts(), MOST), each.groups()),
                    drawn(made, each.groups()));
            IntStream.range(0, scores.size()).forEach(i -> columns.get(i).add(scores.get(i)));
            System.out.printf(
                    "%-18s %3d %3d %3d  %s%n",
                    each.name(),
                    made.length,
                    Arrays.stream(each.groups()).distinct().count(),
                    Arrays.stream(made).distinct().count(),
                    String.join("  ", scores.stream().map(Score::written).toList()));
        }
        System.out.printf(
                "%-30s  %s%n",
                "mean",
                String.join("  ", columns.stream().map(Score::mean).map(Score::written).toList()));
    }

    private static List<Labelled> read(Path folder) throws IOException {
        List<Labelled> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                all.add(Labelled.read(file));
            }
        }
        return all;
    }

    /** Groups of the same sizes, by chance. */
    private static Score drawn(int[] made, int[] theirs) {
        Random chance = new Random(1);
        List<Score> scores = new ArrayList<>();
        List<Integer> drawn = new ArrayList<>(Arrays.stream(made).boxed().toList());
        for (int i = 0; i < DRAWN; i++) {
            Collections.shuffle(drawn, chance);
            scores.add(Score.of(drawn.stream().mapToInt(Integer::intValue).toArray(), theirs));
        }
        return Score.mean(scores);
    }
}
