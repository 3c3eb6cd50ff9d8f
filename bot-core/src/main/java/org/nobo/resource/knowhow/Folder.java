package org.nobo.resource.knowhow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder of Markdown, or a single file of it.
 *
 * @param root what paths are relative to
 * @param files the articles in it, in the order of their names, each once however many links lead to it
 * @param troubles what could not be looked into
 * @param whole whether it is a folder, and not a single file of it
 * @param passedOver how files end that are there and are none of those that are read, and how many there are
 */
public record Folder(
        Path root, List<Path> files, List<Trouble> troubles, boolean whole, SortedMap<String, Integer> passedOver) {
    /** The longest file taken, in bytes: about a thousand pages. */
    public static final long MOST_BYTES = 4L << 20;

    public Folder {
        files = List.copyOf(files);
        troubles = List.copyOf(troubles);
        passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
    }

    /**
     * Looks at what is there, without reading it. Folders and files whose names begin with a dot are passed over.
     *
     * @throws java.nio.file.NoSuchFileException when nothing is there
     */
    public static Folder at(Path place) throws IOException {
        return Walk.through(place.toRealPath(), name -> false);
    }

    /** The same, with files that are no Markdown among them. */
    public static Folder at(Path place, OtherFiles others) throws IOException {
        return Walk.through(place.toRealPath(), others::takes);
    }

    /** Reads one of its files; others are read into Markdown first. */
    public Article read(Path file, OtherFiles others) {
        if (!others.takes(file.getFileName().toString())) {
            return read(file);
        }
        String path = pathOf(root, file);
        return switch (others.read(file)) {
            case OtherFiles.AsMarkdown(String text) -> Sections.read(path, text).asAWhole();
            case OtherFiles.Not(Trouble.Why why) -> unread(path, 0, why);
        };
    }

    /** Reads one of its files; what is wrong with it stands in the article. */
    public Article read(Path file) {
        String path = pathOf(root, file);
        try {
            if (Files.size(file) > MOST_BYTES) {
                return unread(path, 0, new Trouble.TooLong(MOST_BYTES));
            }
            return switch (Letters.of(Files.readAllBytes(file))) {
                case Letters.Read(String text) -> Sections.read(path, text);
                case Letters.Unread(int line) -> unread(path, line, new Trouble.NotText());
            };
        } catch (IOException e) {
            return unread(path, 0, new Trouble.Closed());
        }
    }

    /** Whether an article of this path would be among the files if it were still there. */
    boolean covers(String path) {
        return whole || files.stream().anyMatch(file -> pathOf(root, file).equals(path));
    }

    static String pathOf(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static Article unread(String path, int line, Trouble.Why why) {
        return new Article(path, List.of(), List.of(new Trouble(path, line, why)));
    }
}
