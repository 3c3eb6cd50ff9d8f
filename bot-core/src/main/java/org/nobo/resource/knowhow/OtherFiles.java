package org.nobo.resource.knowhow;

import java.nio.file.Path;

/** Reads files that are no Markdown. */
public interface OtherFiles {
    /** Reads nothing else. */
    OtherFiles NONE = new OtherFiles() {
        @Override
        public boolean takes(String name) {
            return false;
        }

        @Override
        public Read read(Path file) {
            return new Not(new Trouble.Closed());
        }
    };

    /** Whether it reads files of this name. */
    boolean takes(String name);

    /** What stands in a file. */
    Read read(Path file);

    /** What came of reading. */
    sealed interface Read {}

    /** What stands in it, as Markdown. */
    record AsMarkdown(String text) implements Read {}

    /** It cannot be read. */
    record Not(Trouble.Why why) implements Read {}
}
