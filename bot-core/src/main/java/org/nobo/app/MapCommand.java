package org.nobo.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nobo.community.Community;
import org.nobo.connect.network.MapFile;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws how the people of a community are connected. */
@Command(
        name = "map",
        description = "Draws how the people of a community are connected, as PNG.",
        footer = {
            "",
            "Everybody is on it who said yes to being introduced; names stand beside those alone",
            "who asked for it with /nobo map. What it shows is also printed in words."
        })
final class MapCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Where the picture goes; it is overwritten.")
    private Path file;

    @Mixin
    private DataFolder data;

    @Mixin
    private Whose whose;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(data.path())) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + data.path() + " to draw from");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), file + " cannot be written; name a file in a folder that is there");
        }
        try (Store store = data.open()) {
            return draw(store, meant(store));
        }
    }

    private int draw(Store store, Community community) throws Exception {
        MapFile.Drawn drawn = new MapFile(store.ties(), store.members(), store.profiles(), new Wordbook().english())
                .draw(community.id());
        if (drawn.people() == 0) {
            throw new IllegalStateException("Nobody in " + community.name()
                    + " has said yes to being introduced yet, so there is nobody to draw");
        }
        byte[] png = drawn.png()
                .orElseThrow(() -> new IllegalStateException(
                        "this machine cannot draw: install fontconfig and a font, such as DejaVu"));
        Files.write(file, png);
        spec.commandLine().getOut().println(file + ": " + drawn.alt());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Community meant(Store store) {
        return whose.in(store)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "There is no community in " + data.path() + " yet"));
    }
}
