package org.nobo.illuminate.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The list of the files we published into a folder, one a line: its path, and what we know of how we left it. What changes is
 * written at the end, where a later line of a path holds; once most lines hold no more the list is written anew. A line
 * without its end was not finished by a process that died, and says nothing.
 */
final class Manifest {
    static final String NAME = ".nobo-published";
    private static final String HEAD =
            "# The files Nobo published here. It writes again and removes these, and no others.\n";
    private static final String GONE = "\t-";

    private final Path folder;
    private final Map<String, Left> files = new HashMap<>();
    /** How the list stood when we read or wrote it last. */
    private Optional<Left> known = Optional.empty();

    private int lines;
    private boolean whole;

    Manifest(Path folder) {
        this.folder = folder;
    }

    /**
     * What it lists; empty where nothing was published yet. A path that leads out of the folder is none of ours, whoever
     * wrote it. Read again only when somebody else wrote it meanwhile.
     */
    Map<String, Left> read() throws IOException {
        Optional<Left> there = Left.of(file(), "");
        if (there.isEmpty() || !there.equals(known)) {
            files.clear();
            lines = 0;
            String text = there.isPresent() ? Files.readString(file()) : "";
            whole = text.endsWith("\n");
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::read);
            known = there;
        }
        return Collections.unmodifiableMap(files);
    }

    private void read(String line) {
        lines++;
        String[] parts = line.split("\t", -1);
        if (line.endsWith(GONE)) {
            files.remove(parts[0]);
        } else if (!line.isBlank() && !line.startsWith("#") && isInside(parts[0])) {
            files.put(parts[0], Left.read(parts));
        }
    }

    private boolean isInside(String path) {
        Path file = folder.resolve(path).normalize();
        return file.startsWith(folder) && !file.equals(folder);
    }

    private Path file() {
        return folder.resolve(NAME);
    }

    /** Once it was read: how we leave files from now on; one that is empty is ours no longer. */
    void change(Map<String, Optional<Left>> changes) throws IOException {
        changes.forEach((path, left) -> left.ifPresentOrElse(is -> files.put(path, is), () -> files.remove(path)));
        StringBuilder text = new StringBuilder();
        if (whole && lines + changes.size() < 2 * files.size()) {
            changes.forEach((path, left) -> text.append(path)
                    .append(left.map(Left::written).orElse(GONE))
                    .append('\n'));
            Files.writeString(file(), text, StandardOpenOption.APPEND);
            lines += changes.size();
        } else {
            text.append(HEAD);
            files.keySet().stream()
                    .sorted()
                    .forEach(path ->
                            text.append(path).append(files.get(path).written()).append('\n'));
            Path beside = folder.resolve(NAME + ".new");
            Files.writeString(beside, text);
            Files.move(beside, file(), StandardCopyOption.REPLACE_EXISTING);
            lines = files.size() + 1;
            whole = true;
        }
        known = Left.of(file(), "");
    }
}
