package org.nobo.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the newest state in the file of a process that was killed.
 *
 * <p>A kill can cut the last write short. H2 by itself then takes the newest state it finds quickly, which may be many
 * commits old: seen on 2.5.252, up to sixty at a time. Looking through the whole file finds the newest that is whole.
 *
 * <p>That look can end in a state that is not whole: one whose way to its own pages leads in a circle, which ends in a
 * {@link StackOverflowError} that H2 does not expect, or one of which a page is gone (each seen on 2.5.252, once in some
 * hundred kills of a busy bot). So every page is read before a state is taken, and if one cannot be, the state before is
 * tried, on a copy. The file as it was is kept.
 */
final class Salvage {
    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);
    private static final int HEADER = 4096;

    /** Stands in the header of a file that was closed, until it is written to again. */
    private static final String CLOSED = ",clean:1";

    /** A kill spoils the last write, and what is left of earlier lives stands beside it: more than this is another illness. */
    private static final int MOST_BACK = 50;

    private Salvage() {}

    /** To be called before the file is opened; does nothing where it was closed in peace, or is open elsewhere. */
    static void before(Path file) {
        before(file, Salvage::lookThrough);
    }

    /**
     * The same.
     *
     * @param look opens the file at its newest state that is whole, and closes it
     */
    static void before(Path file, Consumer<Path> look) {
        if (!needed(file)) {
            return;
        }
        try {
            look.accept(file);
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                LOG.debug("{} is open elsewhere; opening it says so", file.getFileName());
            } else {
                goBack(file, look);
            }
        } catch (StackOverflowError e) {
            goBack(file, look);
        }
    }

    /** Only once all of it was read is the file written to. */
    private static void lookThrough(Path file) {
        try (MVStore whole = found(file).readOnly().open()) {
            EveryPage.read(whole);
            LOG.debug("{} was not closed; its newest state is {}", file.getFileName(), whole.getCurrentVersion());
        }
        found(file).open().close();
    }

    private static MVStore.Builder found(Path file) {
        return new MVStore.Builder().fileName(file.toString()).recoveryMode().autoCommitDisabled();
    }

    /** Each try is on a copy of its own: what failed may hold its file's lock until the process ends. */
    private static void goBack(Path file, Consumer<Path> look) {
        try {
            Path before = file;
            for (int back = 1; back <= MOST_BACK; back++) {
                Path copy = file.resolveSibling(file.getFileName() + ".back" + back);
                Files.copy(before, copy, StandardCopyOption.REPLACE_EXISTING);
                if (!before.equals(file)) {
                    Files.delete(before);
                }
                before = copy;
                OptionalLong version = States.forgetNewest(copy);
                if (version.isEmpty()) {
                    break;
                }
                if (isWhole(copy, look)) {
                    Path kept = file.resolveSibling(file.getFileName() + ".damaged");
                    Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
                    LOG.warn(
                            "{} was damaged when the bot was killed: its state {} could not be read, the newest before"
                                    + " it is taken. The file as it was is kept as {}.",
                            file.getFileName(),
                            version.getAsLong(),
                            kept.getFileName());
                    return;
                }
            }
            Files.delete(before);
            LOG.warn("{} holds no state that is whole", file.getFileName());
        } catch (IOException e) {
            LOG.warn("{} could not be put right", file.getFileName(), e);
        }
    }

    private static boolean isWhole(Path copy, Consumer<Path> look) {
        try {
            look.accept(copy);
            return true;
        } catch (StackOverflowError | MVStoreException e) {
            LOG.debug("{} is not whole", copy.getFileName(), e);
            return false;
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
