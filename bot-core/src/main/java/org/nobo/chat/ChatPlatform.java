package org.nobo.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The port: what a chat platform must do to have the bot. Calls may come from several threads at once, but never two for
 * the same place. No call waits for a person, and none takes longer than a minute: what is not clear by then is {@link
 * DeliveryFailure.Unclear}.
 */
public interface ChatPlatform extends AutoCloseable {

    PlatformId id();

    /**
     * Begin to hear. The platform is told "received" only after the inbox has returned; what the inbox throws is
     * delivered again by the platform, or by the adapter where the platform does not.
     */
    void listen(Inbox inbox);

    /**
     * Say something and return where it stands (of several messages a long text was split into: the last). The key goes
     * with it in a way that {@link #find} can see.
     */
    MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure;

    /** Change a message of ours. To do it twice does no harm. */
    void edit(MessageRef which, Message message) throws DeliveryFailure;

    /** Take back a message of ours. One that is gone already is no failure. */
    void delete(MessageRef which) throws DeliveryFailure;

    /** Put an emoji on a message. One that is there already is no failure. */
    void react(MessageRef to, String emoji) throws DeliveryFailure;

    /** Open a room for these people and the bot; with the same key again it is the same room. */
    Place.Room gather(Set<Account> who, DeliveryKey key) throws DeliveryFailure;

    /**
     * Look for a message that was, or was not, posted with this key.
     *
     * @param since when its posting was begun; adapters look five minutes further back, for clocks differ
     * @return empty when it was looked for and is not there
     * @throws DeliveryFailure when the look itself failed, so that nothing is known
     */
    Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since) throws DeliveryFailure;

    /**
     * What somebody wrote.
     *
     * @return empty when it stands no longer, cannot be seen by us, or was written by no person; also where a platform
     *     cannot look
     */
    default Optional<Written> read(MessageRef which) throws DeliveryFailure {
        return Optional.empty();
    }

    /** Everybody in a workspace, for those who joined while we were away. */
    Stream<Person> members(Workspace workspace) throws DeliveryFailure;

    /** Who is in a channel, guests and bots perhaps among them; everybody, where channels are not joined one by one. */
    default Stream<Account> inside(Place.Channel channel) throws DeliveryFailure {
        return members(channel.workspace()).map(Person::account);
    }

    /** What keeps it from hearing and somebody may have to mend, in a sentence; empty as long as it hears. */
    default Optional<String> trouble() {
        return Optional.empty();
    }

    /** Where it hears over the web; none where it opens its lines itself. */
    default List<WebDoor> doors() {
        return List.of();
    }

    /** What is counted of it since it began, by name, for whoever runs the bot: no ids, no words. */
    default Map<String, Long> counts() {
        return Map.of();
    }

    /** How fast this platform wants to be spoken to. */
    default Pace pace() {
        return Pace.AS_FAST_AS_WE_CAN;
    }

    /** Stop hearing and speaking, within ten seconds. */
    @Override
    void close();

    /** The one door in. */
    interface Inbox {
        /**
         * Take an event. When this returns, the event is committed: handled, or at least written down to be handled. It
         * returns within 1.5 seconds.
         */
        Reply receive(Event event);

        /**
         * What fits what somebody is typing, best first. Nothing is written down.
         *
         * @param field what is being filled, such as {@code ask} or {@code values}; {@code prompts} is what may be asked
         *     by somebody who has not begun to type
         */
        List<Control.Option> suggest(Account who, String field, String typed);

        /**
         * Something may have been missed in a workspace: we begin, or the line was broken. To be said before anything that
         * happened later is handed in from there. It is looked for beside this; what could not be looked at everywhere is
         * looked at the next time, in the next life too. Where nothing was ever heard nothing is looked for.
         *
         * @param heardBefore what happened before then was heard, as far as the adapter knows; {@link Instant#MIN} where it
         *     knows nothing of it
         * @param look never asked twice at a time for one workspace
         */
        default void mayHaveMissed(Workspace where, Instant heardBefore, Look look) {
            look.isNotNeeded();
        }
    }

    /** Looks for what was missed and hands it in; what was heard all the same the inbox knows by its id. */
    interface Look {
        /**
         * Looks for what happened since then.
         *
         * @param people where it is not said which workspace is meant: the user ids of those to whom the bot wrote
         *     directly of late, the last one first, for not every platform tells them
         * @return whether it was looked everywhere
         */
        boolean since(Instant when, List<String> people);

        /** There is nothing to look for: nothing was ever heard there, or it is not known until when. */
        default void isNotNeeded() {}
    }
}
