package org.nobo.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nobo.community.Community;
import org.nobo.illuminate.publish.Folder;
import org.nobo.illuminate.publish.Outcome;
import org.nobo.illuminate.story.Where;
import org.nobo.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the stories members agreed to publish as pages, Markdown and a feed. */
@Command(
        name = "publish",
        description = "Writes the stories that members agreed to publish: HTML pages, Markdown and an Atom feed.",
        footer = {
            "",
            "Again, it changes only what changed, and removes what was withdrawn.",
            "Files in FOLDER that it did not write are left alone."
        })
final class Publish implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Where the pages go; made when it is not there.")
    private Path folder;

    @Mixin
    private DataFolder data;

    @Mixin
    private Whose whose;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Where the pages will stand, for whole addresses in the feed.")
    private String address;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Optional<URI> stands = address();
        if (!Files.isDirectory(data.path())) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + data.path() + " to publish from");
        }
        try (Store store = data.open()) {
            Community community = meant(store);
            Outcome outcome = new Folder(folder).lay(new Pages(store).sheets(community, stands));
            report(store.stories().shown(community.id(), Where.PAGES).size(), outcome);
        }
        return 0;
    }

    private Optional<URI> address() {
        if (address == null || address.isBlank()) {
            return Optional.empty();
        }
        Optional<URI> stands = Address.read(address);
        if (stands.isPresent()) {
            return stands;
        }
        throw new ParameterException(
                spec.commandLine(),
                "--address " + address + " is no address; write it like https://stories.example.org/");
    }

    private Community meant(Store store) {
        return whose.in(store)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "There is no community in " + data.path() + " yet"));
    }

    private void report(int stories, Outcome outcome) {
        spec.commandLine()
                .getOut()
                .printf(
                        "%s in %s: %d files written, %d as before, %d removed.%n",
                        stories == 1 ? "1 story" : stories + " stories",
                        folder.resolve("index.html"),
                        outcome.written(),
                        outcome.unchanged(),
                        outcome.removed());
        spec.commandLine().getOut().flush();
    }
}
