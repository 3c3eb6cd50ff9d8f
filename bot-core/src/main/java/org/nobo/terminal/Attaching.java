package org.nobo.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.nobo.chat.Attachment;
import org.nobo.terminal.script.NotUnderstood;

/** Takes a file from this machine into a talk. */
final class Attaching {
    /** What Discord takes from everybody. */
    private static final long MOST_BYTES = 10L << 20;

    private Attaching() {}

    static Attachment read(String file, String alt) throws NotUnderstood {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw new NotUnderstood("there is no file " + file);
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new NotUnderstood(file + " is larger than 10 MB");
            }
            return new Attachment(path.getFileName().toString(), Files.readAllBytes(path), alt);
        } catch (IOException | InvalidPathException e) {
            throw new NotUnderstood(file + " cannot be read");
        }
    }
}
