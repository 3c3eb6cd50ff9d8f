package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EvalTest {
    @TempDir
    private Path folder;

    private record Said(int status, String out, String err) {
        JsonNode figures() {
            return JsonMapper.shared().readTree(out.lines().toList().getLast());
        }
    }

    @BeforeEach
    void corpus() throws IOException {
        write("corpus.jsonl", """
                {"id": "mentor", "title": "Finding a mentor", "text": "who can teach me\\nAsk a person for one talk."}
                {"id": "bread", "title": "Baking bread", "text": "how do I bake a loaf\\nFlour, water, salt and time."}
                {"id": "lamp", "title": "Mending a lamp", "text": "my light is broken\\nPull the plug first."}
                """);
        write("queries.jsonl", """
                {"id": "q1", "text": "how do I bake bread?"}
                {"id": "q2", "text": "Who could be my mentor?"}
                {"id": "q3", "text": "what is the capital of France?"}
                """);
        write("qrels.tsv", "q1\tbread\t2\nq1\tlamp\t1\nq2\tmentor\t1\n");
    }

    @Test
    void what_is_answered_right_is_counted() {
        Said said = eval();
        assertThat(said.status()).isZero();
        JsonNode figures = said.figures();
        assertThat(figures.propertyNames())
                .containsExactly(
                        "questions",
                        "answerable",
                        "success1",
                        "success3",
                        "ndcg10",
                        "mrr10",
                        "answered",
                        "precision",
                        "rightAnswers",
                        "falseAnswers",
                        "p50ms",
                        "p99ms");
        assertThat(figures.get("questions").asInt()).isEqualTo(3);
        assertThat(figures.get("answerable").asInt()).isEqualTo(2);
        assertThat(figures.get("success1").asDouble()).isEqualTo(1);
        assertThat(figures.get("ndcg10").asDouble()).isBetween(.9, 1.0);
        assertThat(figures.get("falseAnswers").asDouble()).isZero();
    }

    @Test
    void with_json_nothing_else_is_printed() {
        Said said = eval("--json");
        assertThat(said.out().lines()).hasSize(1);
        assertThat(said.figures().get("questions").asInt()).isEqualTo(3);
    }

    @Test
    void a_share_of_nothing_is_null() throws IOException {
        write("qrels.tsv", "");
        JsonNode figures = eval("--model", "none").figures();
        assertThat(figures.get("success1").isNull()).isTrue();
        assertThat(figures.get("rightAnswers").isNull()).isTrue();
        assertThat(figures.get("falseAnswers").isNull()).isFalse();
    }

    @Test
    void what_is_left_out_answers_nothing() throws IOException {
        write("left.txt", "bread\nlamp\n");
        JsonNode figures =
                eval("--without", folder.resolve("left.txt").toString()).figures();
        assertThat(figures.get("answerable").asInt()).isEqualTo(1);
        assertThat(figures.get("success1").asDouble()).isEqualTo(1);
    }

    @Test
    void rows_that_cannot_be_read_are_named_and_the_rest_is_measured() throws IOException {
        append("corpus.jsonl", "{\"id\": \"bread\", \"title\": \"Twice\", \"text\": \"\"}\nno json\n{\"id\": \"x\"}\n");
        append("queries.jsonl", "[1]\n");
        append("qrels.tsv", "q1 bread 1\nq9\tbread\t1\nq1\tcake\t1\nq1\tbread\tmuch\n");
        Said said = eval("--model", "none");
        assertThat(said.status()).isZero();
        assertThat(said.err())
                .contains("corpus.jsonl:4: \"bread\" stands here twice")
                .contains("corpus.jsonl:5: not a JSON object")
                .contains("corpus.jsonl:6: \"title\" is missing or no text")
                .contains("queries.jsonl:4: not a JSON object")
                .contains("qrels.tsv:4: not a question, an entry and a number, with tabs between")
                .contains("qrels.tsv:5: there is no question \"q9\"")
                .contains("qrels.tsv:6: there is no entry \"cake\"")
                .contains("qrels.tsv:7: not a question");
        assertThat(said.figures().get("questions").asInt()).isEqualTo(3);
    }

    @Test
    void a_folder_of_markdown_is_a_corpus_whose_entries_go_by_their_headings() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("work.md"), """
                # Working
                Before any heading we say hello.
                ## Baking bread
                Flour, water, salt and time.
                ### Baking bread
                Another one.
                ## A mentor, found!
                Ask a person for one talk.
                """);
        write(
                "qrels.tsv",
                "q1\twork.md#baking-bread\t1\nq1\twork.md#baking-bread-1\t1\nq2\twork.md#a-mentor-found\t1\n");
        Said said = nobo("--knowhow", articles.toString(), "--questions", folder.toString(), "--model", "none");
        assertThat(said.err()).doesNotContain("there is no entry");
        assertThat(said.figures().get("success1").asDouble()).isEqualTo(1);
    }

    @Test
    void typos_are_the_same_for_the_same_seed_and_cost_something() {
        Said once = eval("--typos", "7", "--model", "none");
        Said again = eval("--typos", "7", "--model", "none");
        assertThat(once.figures().get("ndcg10").asDouble())
                .isCloseTo(again.figures().get("ndcg10").asDouble(), Offset.offset(0.0));
    }

    @Test
    void what_is_not_there_is_said_in_one_sentence() throws IOException {
        Said nowhere = nobo("--knowhow", folder.resolve("nowhere").toString(), "--questions", folder.toString());
        assertThat(nowhere.status()).isEqualTo(2);
        assertThat(nowhere.err()).contains("There is no corpus at");
        Files.delete(folder.resolve("qrels.tsv"));
        Said unlabelled = eval();
        assertThat(unlabelled.status()).isEqualTo(2);
        assertThat(unlabelled.err()).contains("holds no qrels.tsv");
        assertThat(eval("--model", "gpt").err()).contains("is none of bge, minilm and none");
    }

    private Said eval(String... more) {
        List<String> arguments =
                new java.util.ArrayList<>(List.of("--knowhow", folder.toString(), "--questions", folder.toString()));
        arguments.addAll(List.of(more));
        return nobo(arguments.toArray(String[]::new));
    }

    private static Said nobo(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> all = new java.util.ArrayList<>(List.of("eval"));
        all.addAll(List.of(arguments));
        int status = line.execute(all.toArray(String[]::new));
        return new Said(status, out.toString(), err.toString());
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + text);
    }
}
