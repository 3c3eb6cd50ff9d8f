package org.nobo.resource.knowhow;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One entry of a community's know-how. Unique in its community and the same when its folder is imported again. */
public record EntryId(String value) {
    public EntryId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An entry id must not be blank");
        }
    }

    /** The entry that stands there in a folder of this name. */
    static EntryId of(String collection, Source source) {
        String place = collection + "\n" + source.path() + "\n" + source.slug();
        return new EntryId(
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString());
    }

    /** The entry that begins with this event: the same when the event is handled again. */
    public static EntryId begunBy(String event) {
        return new EntryId(UUID.nameUUIDFromBytes(("by hand\n" + event).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
