package org.nobo.resource.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.nobo.resource.knowhow.OtherFiles;
import org.nobo.resource.knowhow.Trouble;

/** Web pages, PDF, Word, tables and exports of Slack, each opened in another process that is ended when it takes too much. */
public final class Documents implements OtherFiles, AutoCloseable {
    /** The largest file taken, in bytes: what is bigger is seldom text. */
    static final long MOST_BYTES = 32L << 20;

    /** So long one file may take. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Pattern NAMES = Pattern.compile(".*\\.(html?|xhtml|pdf|docx|csv|zip)");

    /** By these people keep messages for later, unless they say otherwise. */
    private static final Set<String> KEEPING = Set.of("pushpin", "star", "bookmark");

    private final Duration patience;
    private final Set<String> emoji;
    private ReadingProcess process;

    public Documents() {
        this(KEEPING);
    }

    /** @param emoji those by which messages were kept in Slack, by their names without colons */
    public Documents(Set<String> emoji) {
        this(PATIENCE, emoji);
    }

    Documents(Duration patience) {
        this(patience, KEEPING);
    }

    private Documents(Duration patience, Set<String> emoji) {
        this.patience = patience;
        this.emoji = Set.copyOf(emoji);
    }

    @Override
    public boolean takes(String name) {
        return NAMES.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public Read read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Not(new Trouble.TooLong(MOST_BYTES));
            }
            if (!Files.isReadable(file)) {
                return new Not(new Trouble.Closed());
            }
            return inProcess(file);
        } catch (IOException e) {
            return new Not(new Trouble.Closed());
        }
    }

    private Read inProcess(Path file) throws IOException {
        if (process == null) {
            process = ReadingProcess.begin(emoji);
        }
        Read read = process.read(file, patience);
        if (!process.isAlive()) {
            process = null;
        }
        return read;
    }

    @Override
    public void close() {
        if (process != null) {
            process.end();
        }
    }
}
