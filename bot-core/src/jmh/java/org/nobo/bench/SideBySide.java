package org.nobo.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nobo.app.eval.Corpus;
import org.nobo.app.eval.Measurement;
import org.nobo.app.eval.Question;
import org.nobo.app.eval.Questions;
import org.nobo.app.eval.Tally;
import org.nobo.meaning.Model;

/** The same questions asked of this bot and of what others would take, in one run: {@code SideBySide SET…}. */
public final class SideBySide {
    private SideBySide() {}

    public static void main(String... sets) throws Exception {
        for (String set : sets) {
            Path folder = Path.of(set);
            Corpus corpus = Corpus.at(folder, bad -> {});
            List<Question> questions = Questions.in(folder, corpus, bad -> {}).without(Set.of());
            String name = folder.getFileName() + ", " + corpus.entries().size() + " entries";
            for (Model model : List.of(Model.BGE, Model.MINILM, Model.NONE)) {
                try (Measurement measurement = Measurement.of(corpus.entries(), model)) {
                    measurement.prepare(done -> {});
                    report(name, "Nobo with " + model, measurement.ask(questions, done -> {}));
                }
            }
            Peers.all(
                    corpus.entries().stream(),
                    (peer, finder) -> report(name, peer, asked(finder, questions)));
        }
    }

    /** Asked once before, so that all are as warm as the bot. */
    private static Tally asked(Peers.Finder finder, List<Question> questions) throws SQLException {
        for (Question question : questions) {
            List<String> unused = finder.find(question.text());
        }
        Tally tally = new Tally();
        for (Question question : questions) {
            long begun = System.nanoTime();
            List<String> found = finder.find(question.text());
            tally.count(question, found, false, System.nanoTime() - begun);
        }
        return tally;
    }

    private static void report(String set, String who, Tally tally) {
        Map<String, ? extends Number> figures = tally.figures();
        System.out.printf(
                "%s, %s: Success@1 %s, Success@3 %s, p50 %s ms, p99 %s ms%n",
                set,
                who,
                figures.get("success1"),
                figures.get("success3"),
                figures.get("p50ms"),
                figures.get("p99ms"));
    }
}
