package org.nobo.app.eval;

/** A line of a file that cannot be taken as it is. */
public record BadRow(String file, int line, String why) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + why;
    }
}
