package org.nobo.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.nobo.resource.knowhow.Folder;
import org.nobo.resource.knowhow.Import;
import org.nobo.resource.knowhow.Published;
import org.nobo.resource.reading.Documents;
import org.nobo.resource.search.LanguageOf;
import org.nobo.resource.search.Search;
import org.nobo.store.CannotOpen;
import org.nobo.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a folder of documents into what the community knows. */
@Command(
        name = "import",
        description = "Brings a folder of documents, or one file, into what the community knows.",
        footer = {
            "",
            "Markdown, web pages, PDF, Word, exports of Slack (.zip) and tables (.csv with the columns title and text, and, where wanted,",
            "kind, values, shared_by, source, aliases). Every second and third heading becomes an entry that can answer a question. Imported again, entries",
            "are updated and those that are gone from the folder are removed. What could not be read is listed."
        })
final class ImportCommand implements Callable<Integer> {
    /** So many entries are understood before anybody wonders. */
    private static final int SOON = 20;

    @Parameters(paramLabel = "FOLDER", description = "The folder; links and folders within are followed.")
    private Path folder;

    @Mixin
    private DataFolder data;

    @Mixin
    private Whose whose;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "The name these entries go by, where two folders have the same (default: the folder's name).")
    private String name;

    @Option(
            names = "--link",
            paramLabel = "URL",
            description =
                    "Where the folder stands on the web, so that answers lead there. {path}, {name} (without its ending)"
                            + " and {heading} in it stand for those of an entry.")
    private String link;

    @Option(
            names = "--emoji",
            paramLabel = "NAMES",
            split = ",",
            description = "Of an export of Slack, the threads in which a message was pinned or has one of these emoji"
                    + " (default: pushpin,star,bookmark).")
    private Set<String> emoji = Set.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.exists(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder + " to import from.");
        }
        if (link != null && Published.at(link).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    link + " is no address of a web page. It looks like https://example.org/handbook/");
        }
        try (Documents documents = emoji.isEmpty() ? new Documents() : new Documents(emoji)) {
            return bring(documents);
        }
    }

    private int bring(Documents documents) throws IOException, CannotOpen, Settings.NotUnderstood {
        Folder found = Folder.at(folder, documents);
        PrintWriter err = spec.commandLine().getErr();
        if (found.files().isEmpty()) {
            found.troubles().forEach(trouble -> err.println(TroubleWords.of(trouble)));
            err.println(
                    "nobo: " + folder
                            + " holds nothing that can be read (*.md, *.html, *.pdf, *.docx, *.csv, *.zip); nothing was changed.");
            return 1;
        }
        try (Store store = data.open()) {
            Import.Result result = bring(found, documents, store);
            result.troubles().forEach(trouble -> err.println(TroubleWords.of(trouble)));
            TroubleWords.passedOver(found.passedOver()).ifPresent(err::println);
            report(result);
            return result.files() == 0 ? 1 : 0;
        } catch (Import.AnotherFolder e) {
            err.println("nobo: " + e.getMessage() + ". Give this one another name with --as NAME.");
            return 1;
        }
    }

    private Import.Result bring(Folder found, Documents documents, Store store)
            throws Import.AnotherFolder, Settings.NotUnderstood, IOException {
        try (Search search = Search.in(data.index(), store.changeLog(), data.understanding(store))) {
            Import.Result result = bring(found, documents, store, search);
            understand(search);
            return result;
        }
    }

    /** What is written is laid into the index while the rest is still being read. */
    private Import.Result bring(Folder found, Documents documents, Store store, Search search)
            throws Import.AnotherFolder {
        ProgressBar bar =
                new ProgressBar(spec.commandLine().getErr(), found.files().size());
        try (Alongside index = new Alongside(search)) {
            Import bringing = new Import(
                    store.knowHow(),
                    whose.orBegun(store).id(),
                    name == null || name.isBlank() ? nameOf(found) : name.strip(),
                    InstantSource.system().instant(),
                    all -> {
                        store.transactions().inOne(() -> {
                            all.run();
                            return null;
                        });
                        index.more();
                    });
            Import.Result result = bringing.tellingLanguagesBy(ImportCommand::languageOf)
                    .publishedAt(Optional.ofNullable(link).flatMap(Published::at))
                    .of(found, documents, bar::reached);
            bar.finish();
            return result;
        }
    }

    /** Whoever stops it here has lost nothing: the bot goes on with it, and answers by words until then. */
    private void understand(Search search) {
        search.apply();
        int waiting = search.waiting();
        if (waiting > SOON) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("Reading " + waiting + " entries for what they mean:");
            ProgressBar bar = new ProgressBar(err, waiting);
            search.understandAll(bar::reached);
            bar.finish();
        } else {
            search.understandAll(done -> {});
        }
        if (search.isUnsettled()) {
            spec.commandLine().getErr().println("Putting the index in order.");
        }
        search.settle();
    }

    /** What is not surely in another language is taken for English, as nothing need be said of it. */
    private static String languageOf(String text) {
        return LanguageOf.text(text)
                .map(Locale::getLanguage)
                .filter(code -> !code.equals(Locale.ENGLISH.getLanguage()))
                .orElse("");
    }

    private static String nameOf(Folder found) {
        Path last = found.root().getFileName();
        return last == null ? "/" : last.toString();
    }

    private void report(Import.Result result) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%d entries from %s: %d new, %d changed, %d as before, %d removed.%n",
                        result.entries(),
                        result.files() == 1 ? "1 file" : result.files() + " files",
                        result.added(),
                        result.changed(),
                        result.same(),
                        result.removed());
        spec.commandLine().getOut().flush();
    }
}
