package org.nobo.illuminate.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder pages are published into. It may hold files of others; a list of ours beside them says which may be written
 * again and removed. For one thread at a time; whoever lays again and again keeps it, for it remembers that list.
 */
public final class Folder {
    private final Path folder;
    private final Manifest manifest;

    public Folder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.manifest = new Manifest(this.folder);
    }

    /** The folders in this one, and itself, into which pages were published. */
    public static List<Path> publishedIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return Stream.concat(Stream.of(folder), inside)
                    .filter(each -> Files.isRegularFile(each.resolve(Manifest.NAME)))
                    .toList();
        }
    }

    /** A file of somebody else stands where one of ours should. Nothing was written. */
    public static final class Occupied extends IOException {
        private static final long serialVersionUID = 1L;

        Occupied(Path file) {
            super(file + " is there already and was not published by Nobo; move it, or choose another folder");
        }
    }

    /**
     * Makes the folder hold these files: makes and writes what is new or other than it should be, leaves the rest
     * untouched, and removes what was published before and is no more. Killed half-way, it is put right by the next time.
     */
    public Outcome lay(Collection<Sheet> sheets) throws IOException {
        Map<String, Left> before = manifest.read();
        refuseToOverwrite(sheets, before.keySet());
        Files.createDirectories(folder);
        Map<String, Sheet> stale = sheets.parallelStream()
                .filter(sheet -> !stands(sheet, before.get(sheet.path())))
                .collect(Collectors.toMap(Sheet::path, sheet -> sheet));
        Set<String> now = sheets.stream().map(Sheet::path).collect(Collectors.toSet());
        List<String> gone =
                before.keySet().stream().filter(path -> !now.contains(path)).toList();
        if (stale.isEmpty() && gone.isEmpty()) {
            return new Outcome(0, now.size(), 0);
        }
        Map<String, Optional<Left>> changes = new TreeMap<>();
        stale.keySet().forEach(path -> changes.put(path, Optional.of(Left.UNKNOWN)));
        manifest.change(changes);
        int removed = remove(gone);
        int written = write(stale.values(), changes);
        gone.forEach(path -> changes.put(path, Optional.empty()));
        manifest.change(changes);
        return new Outcome(written, now.size() - written, removed);
    }

    private void refuseToOverwrite(Collection<Sheet> sheets, Set<String> ours) throws Occupied {
        for (Sheet sheet : sheets) {
            Path file = folder.resolve(sheet.path());
            if (!ours.contains(sheet.path()) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new Occupied(file);
            }
        }
    }

    /** Whether it stands there as we left it, made of the same: then it need not be made again to know. */
    private boolean stands(Sheet sheet, Left left) {
        return left != null
                && left.fingerprint().equals(sheet.fingerprint())
                && look(folder.resolve(sheet.path()), sheet.fingerprint()).equals(Optional.of(left));
    }

    private static Optional<Left> look(Path file, String fingerprint) {
        try {
            return Left.of(file, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes and writes them, on all the processors there are, once the folders they go into are there. Returns how many
     * were other than they should be.
     */
    private int write(Collection<Sheet> sheets, Map<String, Optional<Left>> left) throws IOException {
        makeFolders(sheets);
        AtomicInteger written = new AtomicInteger();
        Map<String, Optional<Left>> done = new ConcurrentHashMap<>();
        try {
            sheets.parallelStream().forEach(sheet -> {
                Path file = folder.resolve(sheet.path());
                if (write(file, sheet.content().get())) {
                    written.incrementAndGet();
                }
                look(file, sheet.fingerprint()).ifPresent(as -> done.put(sheet.path(), Optional.of(as)));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        left.putAll(done);
        return written.get();
    }

    private void makeFolders(Collection<Sheet> sheets) throws IOException {
        Set<Path> parents = sheets.stream()
                .map(sheet -> folder.resolve(sheet.path()).getParent())
                .collect(Collectors.toSet());
        for (Path parent : parents) {
            Files.createDirectories(parent);
        }
    }

    private static boolean write(Path file, byte[] content) {
        try {
            return writeNew(file, content) || writeAgain(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean writeNew(Path file, byte[] content) throws IOException {
        try {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static boolean writeAgain(Path file, byte[] content) throws IOException {
        if (!Files.isRegularFile(file)) {
            Files.write(file, content);
            return true;
        }
        if (Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(beside, content);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private int remove(Collection<String> gone) throws IOException {
        int removed = 0;
        for (String path : gone) {
            Path file = folder.resolve(path);
            removed += Files.deleteIfExists(file) ? 1 : 0;
            removeIfEmpty(file.getParent());
        }
        return removed;
    }

    private void removeIfEmpty(Path parent) throws IOException {
        if (parent.equals(folder) || !Files.isDirectory(parent)) {
            return;
        }
        try (var inside = Files.list(parent)) {
            if (inside.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(parent);
    }
}
