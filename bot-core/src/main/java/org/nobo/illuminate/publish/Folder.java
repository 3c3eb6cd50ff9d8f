package org.nobo.illuminate.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    /** A file of somebody else stands where one of ours should. Nothing was written. */
    public static final class Occupied extends IOException {
        private static final long serialVersionUID = 1L;

        Occupied(Path file) {
            super(file + " is there already and was not published by Nobo; move it, or choose another folder");
        }
    }

    /**
     * Makes the folder hold these files: writes what is new or other than it should be, leaves the rest untouched, and
     * removes what was published before and is no more. Killed half-way, it is put right by the next time.
     *
     * @param files by path, with forward slashes
     */
    public Outcome lay(Map<String, byte[]> files) throws IOException {
        Set<String> before = manifest.read();
        refuseToOverwrite(files.keySet(), before);
        Set<String> all = new TreeSet<>(before);
        all.addAll(files.keySet());
        Files.createDirectories(folder);
        manifest.write(all);
        int written = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            written += write(folder.resolve(file.getKey()), file.getValue()) ? 1 : 0;
        }
        int removed = remove(before, files.keySet());
        manifest.write(files.keySet());
        return new Outcome(written, files.size() - written, removed);
    }

    private void refuseToOverwrite(Set<String> paths, Set<String> ours) throws Occupied {
        for (String path : paths) {
            Path file = folder.resolve(path);
            if (!ours.contains(path) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new Occupied(file);
            }
        }
    }

    private static boolean write(Path file, byte[] content) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(beside, content);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        return true;
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
