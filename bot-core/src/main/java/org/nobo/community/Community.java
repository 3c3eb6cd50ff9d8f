package org.nobo.community;

import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Place;

/**
 * A community of practice as its leaders described it.
 *
 * @param name what it is called
 * @param purpose why it exists, in its own words; empty until somebody said it
 * @param introductions where newcomers are introduced
 * @param help where questions go that the bot cannot answer
 * @param stories where stories are told
 * @param ready whether a leader has set it up: until then the bot greets nobody
 */
public record Community(
        CommunityId id,
        String name,
        String purpose,
        Optional<Place.Channel> introductions,
        Optional<Place.Channel> help,
        Optional<Place.Channel> stories,
        boolean ready) {

    /** A community of which nothing is known but what it is called. */
    public static Community called(CommunityId id, String name) {
        return new Community(id, name, "", Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
