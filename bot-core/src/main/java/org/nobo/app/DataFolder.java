package org.nobo.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nobo.meaning.Sense;
import org.nobo.resource.search.Understanding;
import org.nobo.store.CannotOpen;
import org.nobo.store.Store;
import picocli.CommandLine.Option;

/** The option every command takes: where the bot keeps what it knows. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "The folder of the community's database and index (default: ${DEFAULT-VALUE}).")
    private Path folder;

    Path path() {
        return folder;
    }

    /** Where the search index is; it may be thrown away at any time. */
    Path index() {
        return folder.resolve("index");
    }

    Settings settings() throws Settings.NotUnderstood {
        return Settings.of(folder, System.getenv());
    }

    /** How a command that ends with its answer understands what is known: all of it. */
    Understanding understanding(Store store) throws Settings.NotUnderstood {
        return new Understanding(Sense.waitingFor(settings().model()), store.meanings(), true);
    }

    /** Opens the database of this folder; the folder is made when it is not there. */
    Store open() throws Settings.NotUnderstood, CannotOpen, IOException {
        Files.createDirectories(folder);
        return Store.open(settings().database());
    }
}
