package org.nobo.resource.knowhow;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Goes through a folder and the links in it, past whatever is closed or goes round in circles. */
final class Walk extends SimpleFileVisitor<Path> {
    private static final Pattern MARKDOWN = Pattern.compile(".*\\.(md|markdown|mdown|mkd)");

    private final Path root;
    private final Predicate<String> others;
    private final List<Path> files = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final SortedMap<String, Integer> passedOver = new TreeMap<>();

    private Walk(Path root, Predicate<String> others) {
        this.root = root;
        this.others = others;
    }

    /**
     * All that can be read in a place.
     *
     * @param others whether a file of a name is taken that is no Markdown
     */
    static Folder through(Path place, Predicate<String> others) throws IOException {
        if (!Files.isDirectory(place)) {
            return new Folder(place.getParent(), List.of(place), List.of(), false, new TreeMap<>());
        }
        Walk walk = new Walk(place, others);
        Files.walkFileTree(place, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        walk.troubles.sort(Comparator.comparing(Trouble::path));
        return new Folder(place, eachOnce(walk.files), walk.troubles, true, walk.passedOver);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!hidden(file) && !isTaken(file) && attributes.isRegularFile()) {
            passedOver.merge(ending(file), 1, Integer::sum);
        } else if (!hidden(file) && isTaken(file)) {
            if (attributes.isRegularFile()) {
                files.add(file);
            } else {
                trouble(file, Files.isSymbolicLink(file) ? new Trouble.LeadsNowhere() : new Trouble.Closed());
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
        if (!hidden(file)) {
            trouble(file, problem instanceof FileSystemLoopException ? new Trouble.Loop() : new Trouble.Closed());
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException problem) {
        if (problem != null) {
            trouble(folder, new Trouble.Closed());
        }
        return FileVisitResult.CONTINUE;
    }

    private void trouble(Path where, Trouble.Why why) {
        troubles.add(new Trouble(Folder.pathOf(root, where), 0, why));
    }

    private boolean hidden(Path path) {
        return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }

    private boolean isTaken(Path file) {
        String name = file.getFileName().toString();
        return MARKDOWN.matcher(name.toLowerCase(Locale.ROOT)).matches() || others.test(name);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.contains(".") ? "*" + name.substring(name.lastIndexOf('.')) : name;
    }

    /** A file and a link to it are one; it keeps the path that is no link. */
    private static List<Path> eachOnce(List<Path> files) throws IOException {
        List<Path> ordered = new ArrayList<>(files);
        ordered.sort(Comparator.comparing(Path::toString));
        Set<Path> known = new HashSet<>(ordered);
        Set<Path> seen = new HashSet<>();
        List<Path> once = new ArrayList<>();
        for (Path file : ordered) {
            Path real = file.toRealPath();
            boolean linkToAnother = !real.equals(file) && known.contains(real);
            if (!linkToAnother && seen.add(real)) {
                once.add(file);
            }
        }
        return once;
    }
}
