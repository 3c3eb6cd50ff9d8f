package org.nobo.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.nobo.app.eval.CannotMeasure;
import org.nobo.app.eval.Corpus;
import org.nobo.app.eval.Measurement;
import org.nobo.app.eval.Question;
import org.nobo.app.eval.Questions;
import org.nobo.app.eval.Tally;
import org.nobo.app.eval.Typos;
import org.nobo.meaning.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well the bot answers questions whose right answers are known. */
@Command(
        name = "eval",
        description = "Measures how well questions are answered from a corpus, in a scratch index of its own.",
        footer = {
            "",
            "CORPUS is a file or folder with corpus.jsonl ({\"id\", \"title\", \"text\"} a line), or a folder of Markdown,",
            "whose entries go by path.md#heading-slug. FOLDER holds queries.jsonl ({\"id\", \"text\"} a line) and",
            "qrels.tsv (question, entry and a number from 1, the higher the better, with tabs between). A question",
            "without a line there has no answer. The last line of the output is one JSON object; a share of nothing",
            "is null."
        })
final class EvalCommand implements Callable<Integer> {
    @Option(names = "--knowhow", paramLabel = "CORPUS", required = true, description = "What is known.")
    private Path corpus;

    @Option(names = "--questions", paramLabel = "FOLDER", required = true, description = "What is asked.")
    private Path questions;

    @Option(names = "--json", description = "Print the JSON object alone.")
    private boolean json;

    @Option(
            names = "--without",
            paramLabel = "FILE",
            description = "Leave the entries named there out, one id a line: what they answered has no answer then.")
    private Path without;

    @Option(
            names = "--typos",
            paramLabel = "SEED",
            description = "Put one typo into each question, the same for the same seed.")
    private Long typos;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "bge",
            description = "What tells the meaning of texts: bge, minilm or none (default: ${DEFAULT-VALUE}).")
    private String model;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Model chosen = Model.ofWritten(model)
                .orElseThrow(() -> notUnderstood("--model \"" + model + "\" is none of bge, minilm and none."));
        PrintWriter err = spec.commandLine().getErr();
        try {
            Corpus known = Corpus.at(corpus, err::println);
            Questions asked = Questions.in(questions, known, err::println);
            Set<String> left = without == null ? Set.of() : Questions.named(without);
            print(measured(chosen, known, asked, left));
            return 0;
        } catch (CannotMeasure e) {
            throw notUnderstood(e.getMessage());
        }
    }

    private Tally measured(Model chosen, Corpus known, Questions asked, Set<String> left) throws Exception {
        List<Question> all = asked.without(left);
        if (typos != null) {
            all = all.stream().map(new Typos(typos)::in).toList();
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Measurement measurement = Measurement.of(known.without(left), chosen)) {
            ProgressBar reading = new ProgressBar(err, measurement.entries());
            measurement.prepare(reading::reached);
            reading.finish();
            ProgressBar asking = new ProgressBar(err, all.size());
            Tally tally = measurement.ask(all, asking::reached);
            asking.finish();
            return tally;
        }
    }

    private void print(Tally tally) {
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            tally.figures().forEach((name, value) -> out.printf("%-14s %s%n", name, value == null ? "-" : value));
        }
        out.println(tally.json());
        out.flush();
    }

    private ParameterException notUnderstood(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
