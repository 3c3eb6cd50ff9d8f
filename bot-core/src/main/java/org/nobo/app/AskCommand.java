package org.nobo.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nobo.community.Community;
import org.nobo.resource.answer.Answer;
import org.nobo.resource.answer.Answers;
import org.nobo.resource.search.Search;
import org.nobo.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers one question from what the community knows. */
@Command(
        name = "ask",
        description = "Answers a question from what the community knows, and says where the answer stands.",
        footer = {"", "Words that look like options are part of the question. Below the floor it says: I don't know."})
final class AskCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "In your own words.")
    private List<String> question;

    @Mixin
    private DataFolder data;

    @Mixin
    private Whose whose;

    private CommandSpec spec;

    @Spec
    void spec(CommandSpec own) {
        spec = own;
        own.parser().unmatchedOptionsArePositionalParams(true);
    }

    @Override
    public Integer call() throws Exception {
        String asked = String.join(" ", question).strip();
        if (asked.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "What would you like to know?");
        }
        try (Store store = data.open();
                Search search = Search.in(data.index(), store.changeLog(), data.understanding(store))) {
            search.apply();
            Answers answers = new Answers(search, store.knowHow(), new Offers(store.profiles(), store.members()));
            Optional<Community> community = whose.in(store);
            if (community.isEmpty() || store.knowHow().count(community.get().id()) == 0) {
                spec.commandLine()
                        .getErr()
                        .println("nobo: nothing has been imported into " + data.path() + " yet; see nobo help import");
            }
            Answer answer = community
                    .map(one -> answers.to(one.id(), asked))
                    .orElseGet(() -> new Answer.Unknown(List.of(), List.of(), 0));
            spec.commandLine().getOut().print(new PrintedAnswer(Ansi.AUTO.enabled()).of(answer));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
