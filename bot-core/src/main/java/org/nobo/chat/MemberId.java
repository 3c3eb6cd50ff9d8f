package org.nobo.chat;

/** A person in one community, whatever accounts they use there. Unique across communities. */
public record MemberId(String value) {
    public MemberId {
        Ids.require("member", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
