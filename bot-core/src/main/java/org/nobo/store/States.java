package org.nobo.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The states in a file of H2: each begins on a block of its own with a line that says its version, in hexadecimal digits.
 * Written down in <a href="https://h2database.com/html/mvstore.html#fileFormat">H2's file format</a>.
 */
final class States {
    private static final int BLOCK = 4096;

    /** How much of a block is read: the line is shorter. */
    private static final int LINE = 1024;

    /** Before the states stand two headers of the file. */
    private static final int HEADERS = 2;

    private static final Pattern BEGINNING = Pattern.compile("\\Achunk:[0-9a-f]+,.*?\\bversion:([0-9a-f]+)");

    private States() {}

    /**
     * Takes the beginning of the newest state away, so that the one before it is found.
     *
     * @return the version taken away, empty where there was none
     */
    static OptionalLong forgetNewest(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long newest = -1;
            long at = -1;
            for (long block = HEADERS; block * BLOCK < channel.size(); block++) {
                OptionalLong version = version(channel, block);
                if (version.isPresent() && version.getAsLong() > newest) {
                    newest = version.getAsLong();
                    at = block;
                }
            }
            if (at < 0) {
                return OptionalLong.empty();
            }
            channel.write(ByteBuffer.allocate(LINE), at * BLOCK);
            return OptionalLong.of(newest);
        }
    }

    private static OptionalLong version(FileChannel channel, long block) throws IOException {
        ByteBuffer line = ByteBuffer.allocate(LINE);
        channel.read(line, block * BLOCK);
        Matcher beginning =
                BEGINNING.matcher(new String(line.array(), 0, line.position(), StandardCharsets.ISO_8859_1));
        return beginning.find() ? OptionalLong.of(Long.parseLong(beginning.group(1), 16)) : OptionalLong.empty();
    }
}
