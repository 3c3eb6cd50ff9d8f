package org.nobo.terminal;

import org.nobo.chat.Place;
import org.nobo.chat.Workspace;

/** How places are named in what is seen. */
final class Places {
    private Places() {}

    /**
     * {@code ann}, {@code #general}, {@code #general/ann} for the thread below a message of hers, {@code ann+bob} for a
     * room.
     *
     * @param here where we are; a channel elsewhere is named with its community
     */
    static String name(World world, Place place, Workspace here) {
        return switch (place) {
            case Place.Channel channel -> "#" + channel.id() + elsewhere(world, channel, here);
            case Place.Direct direct -> direct.to().user();
            case Place.Thread thread ->
                name(world, thread.in(), here)
                        + "/"
                        + world.post(thread.root()).map(Post::author).orElse("?");
            case Place.Room room -> String.join("+", world.inRoom(room));
            case Place.RoomOf ignored -> place.key();
            case Place.ThreadOf ignored -> place.key();
        };
    }

    private static String elsewhere(World world, Place.Channel channel, Workspace here) {
        return channel.workspace().equals(here)
                ? ""
                : world.town(channel.workspace())
                        .map(town -> " of " + town.name())
                        .orElse("");
    }
}
