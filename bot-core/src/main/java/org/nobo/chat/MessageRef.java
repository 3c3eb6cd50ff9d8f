package org.nobo.chat;

/** A message that stands somewhere, by the platform's own id. */
public record MessageRef(Place place, String id) {
    public MessageRef {
        Ids.require("message", id);
    }

    /** The thread below this message; the thread itself where the message already stands in one. */
    public Place thread() {
        return place instanceof Place.Thread thread ? thread : new Place.Thread(place, id);
    }
}
