package org.nobo.illuminate.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The list of the files we published into a folder, one path a line. */
final class Manifest {
    static final String NAME = ".nobo-published";
    private static final String HEAD =
            "# The files Nobo published here. It writes again and removes these, and no others.";

    private final Path folder;

    Manifest(Path folder) {
        this.folder = folder;
    }

    /** Empty where nothing was published yet. A path that leads out of the folder is none of ours, whoever wrote it. */
    Set<String> read() throws IOException {
        Path file = folder.resolve(NAME);
        Set<String> paths = new TreeSet<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .filter(this::isInside)
                    .forEach(paths::add);
        }
        return paths;
    }

    private boolean isInside(String path) {
        Path file = folder.resolve(path).normalize();
        return file.startsWith(folder) && !file.equals(folder);
    }

    void write(Collection<String> paths) throws IOException {
        Path beside = folder.resolve(NAME + ".new");
        Files.writeString(beside, HEAD + "\n" + String.join("\n", paths) + "\n");
        Files.move(beside, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }
}
