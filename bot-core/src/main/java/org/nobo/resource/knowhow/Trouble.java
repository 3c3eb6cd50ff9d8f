package org.nobo.resource.knowhow;

/**
 * Something in a folder that could not be taken as it is.
 *
 * @param path the file, relative to the folder
 * @param line the line, from 1; 0 when it is about the whole file
 */
public record Trouble(String path, int line, Why why) {

    /** What is wrong with it. */
    public sealed interface Why {
        /** Whether the whole file was left out because of it. */
        default boolean leftOut() {
            return true;
        }
    }

    /** Not written as UTF-8 text, from this line on. */
    public record NotText() implements Why {}

    /** The file or folder may not be opened, or vanished. */
    public record Closed() implements Why {}

    /** More than this many bytes. */
    public record TooLong(long most) implements Why {}

    /** It claims to be a document of its kind, and is none that can be read. */
    public record Broken() implements Why {}

    /** A table in which no column is called title. */
    public record NoTitles() implements Why {}

    /** An archive that is no export of Slack. */
    public record NoExport() implements Why {}

    /** Reading it took more time or memory than a document takes. */
    public record TooMuch() implements Why {}

    /** There is nothing to read in it. */
    public record Empty() implements Why {}

    /** A link that leads back to a folder it stands in. */
    public record Loop() implements Why {}

    /** A link that leads nowhere. */
    public record LeadsNowhere() implements Why {}

    /** Front matter that begins and never ends; it was read as text. */
    public record OpenFrontMatter() implements Why {
        @Override
        public boolean leftOut() {
            return false;
        }
    }

    /** A kind that is none of the eight; taken as information. */
    public record UnknownKind(String word) implements Why {
        @Override
        public boolean leftOut() {
            return false;
        }
    }
}
