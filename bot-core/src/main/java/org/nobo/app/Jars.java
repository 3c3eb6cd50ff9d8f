package org.nobo.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A class path of jars alone: a JVM keeps only classes from jars parsed, and in tests ours lie in folders. */
final class Jars {
    private Jars() {}

    /** The same classes; what lay in folders lies in jars in this folder. */
    static String of(String classPath, Path into) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            jars.add(Files.isDirectory(path) ? packed(path, into.resolve("classes-" + jars.size() + ".jar")) : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String packed(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packing = new JarOutputStream(out);
                Stream<Path> all = Files.walk(folder)) {
            packing.setLevel(0);
            for (Path path : all.sorted().skip(1).toList()) {
                pack(path, folder.relativize(path).toString().replace(File.separatorChar, '/'), packing);
            }
        }
        return jar.toString();
    }

    /** Folders have entries of their own: who looks what is in one finds nothing without. */
    private static void pack(Path path, String name, JarOutputStream packing) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        packing.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
        if (!isFolder) {
            Files.copy(path, packing);
        }
        packing.closeEntry();
    }
}
