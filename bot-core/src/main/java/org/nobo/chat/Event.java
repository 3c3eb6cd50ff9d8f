package org.nobo.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened. The first group comes from a platform and is done by somebody; the second comes from the bot
 * itself and belongs to a community.
 */
public sealed interface Event {

    /**
     * The platform's own id of this event, the same when it is delivered again. Unique on its platform; at most 200
     * characters.
     */
    String id();

    /** When it happened, by the platform's clock. */
    Instant at();

    /** What a platform tells of. */
    sealed interface FromPlatform extends Event {
        /** The workspace it happened in; unsaid where the platform does not say. */
        Workspace workspace();
    }

    /** What somebody did. */
    sealed interface ByPerson extends FromPlatform {
        /** Who did it. */
        Account who();

        /** Where an answer to it belongs. */
        Place where();

        @Override
        default Workspace workspace() {
            return who().workspace();
        }
    }

    /** What an adapter says of its own accord. Nobody says it again, and it does not show that anything else was heard. */
    sealed interface FromAdapter extends FromPlatform {}

    /** What the bot tells itself. */
    sealed interface FromWithin extends Event {
        CommunityId community();
    }

    /** Somebody is new here, or back. On Discord: has passed the rules screening. */
    record MemberJoined(String id, Instant at, Person person) implements ByPerson {
        @Override
        public Account who() {
            return person.account();
        }

        @Override
        public Place where() {
            return new Place.Direct(who());
        }
    }

    /** What a platform tells of somebody has changed: their name, their rights, their zone. */
    record MemberChanged(String id, Instant at, Person person) implements ByPerson {
        @Override
        public Account who() {
            return person.account();
        }

        @Override
        public Place where() {
            return new Place.Direct(who());
        }
    }

    /** Somebody left, or was deactivated. */
    record MemberLeft(String id, Instant at, Account who) implements ByPerson {
        @Override
        public Place where() {
            return new Place.Direct(who);
        }
    }

    /** Somebody came into a channel. */
    record JoinedChannel(String id, Instant at, Account who, Place.Channel channel) implements ByPerson {
        @Override
        public Place where() {
            return channel;
        }
    }

    /**
     * Somebody wrote something.
     *
     * @param text as typed, with mentions of people as {@code @name} and the mention of the bot taken out
     * @param toBot whether it was a direct message or named the bot
     */
    record MessagePosted(
            String id,
            Instant at,
            Account who,
            MessageRef message,
            String text,
            boolean toBot,
            List<Attachment> attachments)
            implements ByPerson {
        public MessagePosted {
            attachments = List.copyOf(attachments);
        }

        @Override
        public Place where() {
            return message.place();
        }

        /** Where it is answered: in a channel in the thread below it, so that others are not interrupted. */
        public Place answeredAt() {
            return where() instanceof Place.Channel ? message.thread() : where();
        }
    }

    /** Somebody changed what they had written. */
    record MessageEdited(String id, Instant at, Account who, MessageRef message, String text) implements ByPerson {
        @Override
        public Place where() {
            return message.place();
        }
    }

    /** Somebody took back what they had written. */
    record MessageDeleted(String id, Instant at, Account who, MessageRef message) implements ByPerson {
        @Override
        public Place where() {
            return message.place();
        }
    }

    /**
     * Somebody gave a command.
     *
     * @param words what stood behind {@code /nobo}, as typed
     * @param named the people it mentions, in order
     * @param roles the roles it mentions, in order
     */
    record CommandGiven(
            String id, Instant at, Account who, Place where, String words, List<Account> named, List<Role> roles)
            implements ByPerson {
        public CommandGiven {
            named = List.copyOf(named);
            roles = roles == null ? List.of() : List.copyOf(roles); // what was written down before roles were heard
        }

        /** One that mentions no roles. */
        public CommandGiven(String id, Instant at, Account who, Place where, String words, List<Account> named) {
            this(id, at, who, where, words, named, List.of());
        }
    }

    /**
     * Somebody pressed a button or picked from a list.
     *
     * @param choice the id of the button or menu
     * @param picked the values of the options picked; empty for a button
     */
    record ChoiceMade(String id, Instant at, Account who, MessageRef on, String choice, List<String> picked)
            implements ByPerson {
        public ChoiceMade {
            picked = List.copyOf(picked);
        }

        @Override
        public Place where() {
            return on.place();
        }
    }

    /** Somebody sent a form. The values are as typed, or an option's value; a field left empty is an empty text. */
    record FormSent(String id, Instant at, Account who, Place where, String form, Map<String, String> values)
            implements ByPerson {
        public FormSent {
            values = Map.copyOf(values);
        }
    }

    /** Somebody put an emoji on a message, named without colons. */
    record Reacted(String id, Instant at, Account who, MessageRef to, String emoji) implements ByPerson {
        @Override
        public Place where() {
            return to.place();
        }
    }

    /** Somebody used a shortcut on a message. */
    record ShortcutUsed(
            String id, Instant at, Account who, String shortcut, MessageRef on, String text, Optional<Account> author)
            implements ByPerson {
        @Override
        public Place where() {
            return on.place();
        }
    }

    /** Somebody opened the bot's own page. */
    record HomeOpened(String id, Instant at, Account who) implements ByPerson {
        @Override
        public Place where() {
            return new Place.Direct(who);
        }
    }

    /** The bot was brought into a workspace, by these people. */
    record Installed(String id, Instant at, Workspace workspace, String name, List<Account> by) implements FromAdapter {
        public Installed {
            by = List.copyOf(by);
        }
    }

    /** The bot was taken out of a workspace. */
    record Uninstalled(String id, Instant at, Workspace workspace) implements FromPlatform {}

    /** The line to a platform is open again after an outage: what was missed is to be looked for. */
    record CameBack(String id, Instant at, Workspace workspace) implements FromAdapter {}

    /** An alarm that was set has come due; {@code note} is what was left with it. */
    record TimeCame(String id, Instant at, CommunityId community, String alarm, String note) implements FromWithin {}

    /** What was meant by this intention has happened; {@code what} is the message, or the first sign of the room. */
    record Delivered(String id, Instant at, CommunityId community, String intention, MessageRef what)
            implements FromWithin {}

    /** What was meant by this intention cannot happen. */
    record Refused(String id, Instant at, CommunityId community, String intention, DeliveryFailure.Why why)
            implements FromWithin {}

    /** Long work is under way; {@code soFar} is what there is of its result. Told of some works alone, before they are done. */
    record WorkGrew(String id, Instant at, CommunityId community, String work, String soFar) implements FromWithin {}

    /** Long work is done; {@code result} is what it returned. */
    record WorkDone(String id, Instant at, CommunityId community, String work, String result) implements FromWithin {}
}
