package org.nobo.chat;

/** The short name of a chat platform, as it is stored: {@code terminal}, {@code slack}, {@code discord}. */
public record PlatformId(String value) {
    public PlatformId {
        Ids.require("platform", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
