package org.nobo.chat;

/** What every id promises: it is there, and it is not blank. */
final class Ids {
    private Ids() {}

    static void require(String what, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A " + what + " id must not be blank");
        }
    }
}
