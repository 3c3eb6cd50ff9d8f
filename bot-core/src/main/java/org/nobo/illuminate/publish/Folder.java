package org.nobo.illuminate.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
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
import org.nobo.illuminate.publish.Manifest.Left;

/**
 * The folder pages are published into. It may hold files of others; a list of ours beside them says which may be written
 * again and removed.
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
        Map<String, Sheet> stale = sheets.stream()
                .filter(sheet -> !stands(sheet, before.get(sheet.path())))
                .collect(Collectors.toMap(Sheet::path, sheet -> sheet));
        Set<String> now = sheets.stream().map(Sheet::path).collect(Collectors.toSet());
        if (stale.isEmpty() && now.equals(before.keySet())) {
            return new Outcome(0, now.size(), 0);
        }
        Map<String, Left> left = new TreeMap<>(before);
        stale.keySet().forEach(path -> left.put(path, Left.UNKNOWN));
        manifest.write(left);
        int removed = remove(before.keySet(), now);
        int written = write(stale.values(), left);
        left.keySet().retainAll(now);
        manifest.write(left);
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
            BasicFileAttributes there =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return there.isRegularFile()
                    ? Optional.of(new Left(
                            fingerprint, there.size(), there.lastModifiedTime().toMillis()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes and writes them, on all the processors there are, once the folders they go into are there. Returns how many
     * were other than they should be.
     */
    private int write(Collection<Sheet> sheets, Map<String, Left> left) throws IOException {
        makeFolders(sheets);
        AtomicInteger written = new AtomicInteger();
        Map<String, Left> done = new ConcurrentHashMap<>();
        try {
            sheets.parallelStream().forEach(sheet -> {
                Path file = folder.resolve(sheet.path());
                if (write(file, sheet.content().get())) {
                    written.incrementAndGet();
                }
                look(file, sheet.fingerprint()).ifPresent(as -> done.put(sheet.path(), as));
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
            if (Files.isRegularFile(file)) {
                if (Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content)) {
                    return false;
                }
                Path beside = file.resolveSibling("." + file.getFileName() + ".new");
                Files.write(beside, content);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.write(file, content);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int remove(Set<String> before, Set<String> now) throws IOException {
        int removed = 0;
        for (String path : before) {
            if (!now.contains(path)) {
                Path file = folder.resolve(path);
                removed += Files.deleteIfExists(file) ? 1 : 0;
                removeIfEmpty(file.getParent());
            }
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
