package org.nobo.chat;

/** One community of practice. Every event, row, name and query belongs to exactly one. */
public record CommunityId(String value) {
    public CommunityId {
        Ids.require("community", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
