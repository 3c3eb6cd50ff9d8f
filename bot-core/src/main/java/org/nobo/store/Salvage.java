package org.nobo.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the newest state in the file of a process that was killed.
 *
 * <p>A kill can cut the last write short. H2 by itself then takes the newest state it finds quickly, which may be many
 * commits old: seen on 2.5.252, up to sixty at a time. Looking through the whole file finds the newest that is whole.
 */
final class Salvage {
    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);
    private static final int HEADER = 4096;

    /** Stands in the header of a file that was closed, until it is written to again. */
    private static final String CLOSED = ",clean:1";

    private Salvage() {}

    /** To be called before the file is opened; does nothing where it was closed in peace, or is open elsewhere. */
    static void before(Path file) {
        if (!needed(file)) {
            return;
        }
        try (MVStore whole = new MVStore.Builder()
                .fileName(file.toString())
                .recoveryMode()
                .autoCommitDisabled()
                .open()) {
            LOG.debug("{} was not closed; its newest state is {}", file.getFileName(), whole.getCurrentVersion());
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} could not be looked through",
                    file.getFileName(),
                    e); // it may be open elsewhere; opening it says so
        }
    }

    private static boolean needed(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return !new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1).contains(CLOSED);
        } catch (IOException e) {
            return false;
        }
    }
}
