package org.nobo.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nobo.stored.JsonForms;

/** A journal in a file: one fact a line, its name and then the fact as JSON. */
public final class Notebook implements Journal {
    /** The names in the file. A name may be added; none is ever changed or used again for something else. */
    static final Map<String, Class<? extends Fact>> NAMES = Map.of(
            "founded", Fact.Founded.class,
            "came", Fact.Came.class,
            "went", Fact.Went.class,
            "stood", Fact.Stood.class,
            "changed", Fact.Changed.class,
            "reacted", Fact.Reacted.class,
            "vanished", Fact.Vanished.class,
            "gathered", Fact.Gathered.class,
            "counted", Fact.Counted.class);

    private static final String FILE = "terminal.journal";

    private final FileChannel file;

    private Notebook(FileChannel file) {
        this.file = file;
    }

    /**
     * The world that was left in this folder, or one in which nobody lives yet.
     *
     * @throws IOException with a sentence that says which file cannot be read or written
     */
    public static World worldIn(Path folder) throws IOException {
        Path path = folder.resolve(FILE);
        byte[] all = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        int whole = wholeLines(all);
        List<Fact> facts = read(path, new String(all, 0, whole, StandardCharsets.UTF_8));
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(whole).position(whole);
        return new World(facts, new Notebook(file));
    }

    /** A process that was killed may have left half a line, which nobody has seen the effect of. */
    private static int wholeLines(byte[] all) {
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static List<Fact> read(Path path, String text) throws IOException {
        List<Fact> facts = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                facts.add(fact(line));
            } catch (RuntimeException e) {
                throw new IOException(path + ", line " + number + ": this is not what Nobo wrote there", e);
            }
        }
        return facts;
    }

    private static Fact fact(String line) {
        int space = line.indexOf(' ');
        return JsonForms.read(NAMES.get(line.substring(0, space)), line.substring(space + 1));
    }

    static String line(Fact fact) {
        String name = NAMES.entrySet().stream()
                .filter(entry -> entry.getValue() == fact.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return name + " " + json(fact.getClass(), fact);
    }

    private static <T extends Fact> String json(Class<T> type, Fact fact) {
        return JsonForms.write(type, type.cast(fact));
    }

    @Override
    public void write(Fact fact) {
        ByteBuffer bytes = ByteBuffer.wrap((line(fact) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal of the terminal cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
