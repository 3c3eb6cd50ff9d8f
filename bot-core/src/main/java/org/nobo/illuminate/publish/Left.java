package org.nobo.illuminate.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * How we left a file.
 *
 * @param fingerprint of what it was made of; empty when that is not known
 * @param size in bytes
 * @param time when it was written, in milliseconds
 */
record Left(String fingerprint, long size, long time) {
    static final Left UNKNOWN = new Left("", 0, 0);

    /** How a file stands there now; empty where there is none. */
    static Optional<Left> of(Path file, String fingerprint) throws IOException {
        try {
            BasicFileAttributes there =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return there.isRegularFile()
                    ? Optional.of(new Left(
                            fingerprint, there.size(), there.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** @param parts the path, and what {@link #written} wrote behind it */
    static Left read(String[] parts) {
        try {
            return parts.length < 4 ? UNKNOWN : new Left(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }

    String written() {
        return fingerprint.isEmpty() ? "" : "\t" + fingerprint + "\t" + size + "\t" + time;
    }
}
