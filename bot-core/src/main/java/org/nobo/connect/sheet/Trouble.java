package org.nobo.connect.sheet;

/**
 * Something in a spreadsheet that could not be used as it stands.
 *
 * @param line the line it begins on, from 1
 * @param what what is wrong, in a sentence without a full stop
 */
public record Trouble(String file, int line, String what) {
    @Override
    public String toString() {
        return file + ", line " + line + ": " + what;
    }
}
