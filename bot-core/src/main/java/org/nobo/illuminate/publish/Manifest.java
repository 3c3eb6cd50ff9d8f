package org.nobo.illuminate.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** The list of the files we published into a folder, one a line: its path, and what we know of how we left it. */
final class Manifest {
    static final String NAME = ".nobo-published";
    private static final String HEAD =
            "# The files Nobo published here. It writes again and removes these, and no others.";

    private final Path folder;

    Manifest(Path folder) {
        this.folder = folder;
    }

    /**
     * How we left a file.
     *
     * @param fingerprint of what it was made of; empty when that is not known
     * @param size in bytes
     * @param time when it was written, in milliseconds
     */
    record Left(String fingerprint, long size, long time) {
        static final Left UNKNOWN = new Left("", 0, 0);

        private static Left read(String[] parts) {
            try {
                return parts.length < 4
                        ? UNKNOWN
                        : new Left(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
            } catch (NumberFormatException e) {
                return UNKNOWN;
            }
        }

        private String written() {
            return fingerprint.isEmpty() ? "" : "\t" + fingerprint + "\t" + size + "\t" + time;
        }
    }

    /** Empty where nothing was published yet. A path that leads out of the folder is none of ours, whoever wrote it. */
    Map<String, Left> read() throws IOException {
        Path file = folder.resolve(NAME);
        Map<String, Left> left = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t", -1);
                if (!line.isBlank() && !line.startsWith("#") && isInside(parts[0])) {
                    left.put(parts[0], Left.read(parts));
                }
            }
        }
        return left;
    }

    private boolean isInside(String path) {
        Path file = folder.resolve(path).normalize();
        return file.startsWith(folder) && !file.equals(folder);
    }

    void write(Map<String, Left> files) throws IOException {
        StringBuilder lines = new StringBuilder(HEAD).append('\n');
        files.forEach((path, left) -> lines.append(path).append(left.written()).append('\n'));
        Path beside = folder.resolve(NAME + ".new");
        Files.writeString(beside, lines);
        Files.move(beside, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }
}
