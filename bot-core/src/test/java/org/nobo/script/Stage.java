package org.nobo.script;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;

/**
 * A platform set up to be tried by {@link ChatPlatformContract}: a world with people who act, and eyes to see what stands
 * in it. Whatever is done or seen here is done and seen from outside, as people do; the adapter is never asked.
 */
public interface Stage extends AutoCloseable {

    /** The platform on trial, connected to this world; nobody listens to it yet. */
    ChatPlatform platform();

    /**
     * The bot's process ends without a word, and a new one begins in the same world.
     *
     * @return the platform of the new process; {@link #platform} returns it too from now on
     */
    ChatPlatform restart();

    Workspace workspace();

    /** Somebody who is in the workspace; they are put there, unseen, when they were not. */
    Account person(String name, Person.Kind kind);

    /** A channel the bot can read and write. */
    Place.Channel channel(String name);

    /** Somebody who is there, to act as. */
    Actor as(String name);

    /** The bot's messages that stand in a place now, oldest first. */
    List<Standing> standing(Place place);

    /** The time of this world. */
    Instant now();

    /** Lets time pass in this world. */
    void letPass(Duration time);

    /** What can go wrong between the bot and this world; empty where there is no line that could break. */
    Optional<Faults> faults();

    /** Takes the world down, with the platform. */
    @Override
    void close();

    /**
     * A message of the bot, as people see it.
     *
     * @param id the platform's id of it
     * @param words all that can be read on it but the labels, formatting taken away
     * @param labels what can be pressed or picked on it, in order
     * @param pings the user ids of those it tells of itself; {@code *} for everybody
     * @param reactions the emoji the bot has put on it, by name
     */
    record Standing(String id, String words, List<String> labels, Set<String> pings, List<String> reactions) {}

    /** What can go wrong. Each but the last two happens once. */
    interface Faults {
        /** The next post is made, but nobody hears of it. */
        void losesTheNextAnswer();

        /** The next post is not made: the platform stumbles. */
        void stumbles();

        /** The next post is not made: the bot is too fast. */
        void asksToWait(Duration pause);

        /** The next look for a message of ours finds nobody at home. */
        void doesNotLook();

        /** From now on this person takes no direct messages from the bot. */
        void closes(String person);

        /** From now on the platform does not tell who is there. */
        void tellsNobodyWhoIsThere();
    }

    /** A key as the courier would make it. */
    static DeliveryKey key(String intention) {
        return DeliveryKey.of(Script.MAKERS, FakePlatform.ID, intention);
    }
}
