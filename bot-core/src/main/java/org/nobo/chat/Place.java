package org.nobo.chat;

import java.util.Optional;

/** Somewhere a message can stand. */
public sealed interface Place {

    /** The platform this place is on. */
    PlatformId platform();

    /**
     * A word that is equal for equal places and different for others. Deliveries to one place keep their order, so this
     * is what the outbox orders by. At most 200 characters for the ids platforms use.
     */
    String key();

    /** The channel it is, or a thread of which it is; empty where only some can read. */
    default Optional<Channel> channel() {
        return switch (this) {
            case Channel channel -> Optional.of(channel);
            case Thread(Channel channel, String root) -> Optional.of(channel);
            default -> Optional.empty();
        };
    }

    /** A channel many can read. */
    record Channel(Workspace workspace, String id) implements Place {
        @Override
        public PlatformId platform() {
            return workspace.platform();
        }

        @Override
        public String key() {
            return "channel/" + platform() + "/" + workspace.id() + "/" + id;
        }
    }

    /** A direct message between the bot and one person. */
    record Direct(Account to) implements Place {
        @Override
        public PlatformId platform() {
            return to.platform();
        }

        @Override
        public String key() {
            return "direct/" + platform() + "/" + to.user();
        }
    }

    /**
     * The thread below a message.
     *
     * @param in the place the message stands in
     * @param root the platform's id of that message
     */
    record Thread(Place in, String root) implements Place {
        @Override
        public PlatformId platform() {
            return in.platform();
        }

        @Override
        public String key() {
            return "thread/" + root + "/" + in.key();
        }
    }

    /** A small private room, gathered for an introduction: a group message, a private thread. */
    record Room(Workspace workspace, String id) implements Place {
        @Override
        public PlatformId platform() {
            return workspace.platform();
        }

        @Override
        public String key() {
            return "room/" + platform() + "/" + workspace.id() + "/" + id;
        }
    }

    /**
     * The room that an {@link Action.Gather} of this community opens under the named intention. Known before the room
     * exists; a delivery to it waits until it does.
     */
    record RoomOf(PlatformId platform, String intention) implements Place {
        @Override
        public String key() {
            return "room-of/" + platform + "/" + intention;
        }
    }

    /** The thread below a message of ours, named by the intention it is posted under; a delivery to it waits for it. */
    record ThreadOf(PlatformId platform, String intention) implements Place {
        @Override
        public String key() {
            return "thread-of/" + platform + "/" + intention;
        }
    }
}
