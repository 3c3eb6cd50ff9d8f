package org.nobo.terminal;

import org.nobo.chat.Account;
import org.nobo.chat.Place;

/** What one person sees of the world. */
record Eyes(World world, Account who) {

    boolean see(Post post) {
        return post.onlyFor().map(this::isMe).orElse(true) && see(post.ref().place());
    }

    /**
     * Whether a message of the bot speaks to this person: written to them alone, in a room or thread they are in, or on top
     * of a channel, where it speaks to all.
     */
    boolean areMeant(Post post) {
        return post.byBot()
                && see(post)
                && (post.onlyFor().isPresent() || isTo(post.ref().place()));
    }

    private boolean isTo(Place place) {
        return !(place instanceof Place.Thread thread) || startedBySomebodyHeard(thread) || wroteIn(thread);
    }

    private boolean startedBySomebodyHeard(Place.Thread thread) {
        return world.post(thread.root())
                .filter(root -> root.byBot() || isMe(root.author()))
                .isPresent();
    }

    private boolean wroteIn(Place.Thread thread) {
        return world.newest(post -> post.ref().place().equals(thread) && isMe(post.author()))
                .isPresent();
    }

    private boolean see(Place place) {
        return switch (place) {
            case Place.Channel channel ->
                world.town(channel.workspace())
                        .flatMap(town -> town.person(who.user()))
                        .isPresent();
            case Place.Direct direct -> isMe(direct.to().user());
            case Place.Thread thread -> see(thread.in());
            case Place.Room room -> world.inRoom(room).contains(who.user());
            case Place.RoomOf ignored -> false;
            case Place.ThreadOf ignored -> false;
        };
    }

    private boolean isMe(String user) {
        return user.equals(who.user());
    }
}
