package org.nobo.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.nobo.chat.Control;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;

/** Something that has become so in the world. The world is what these facts, one after the other, make it. */
sealed interface Fact {

    /** A community lives here, with these channels. */
    record Founded(Workspace workspace, String name, List<String> channels) implements Fact {}

    /** Somebody is here now. */
    record Came(Person person) implements Fact {}

    /** Somebody is here no longer. */
    record Went(Workspace workspace, String user) implements Fact {}

    /** A message stands. */
    record Stood(Post post) implements Fact {}

    /** A message says something else now. */
    record Changed(String id, String text, List<Control> controls) implements Fact {}

    /** The bot has put an emoji on a message. */
    record Reacted(String id, String emoji) implements Fact {}

    /** A message stands no longer. */
    record Vanished(String id) implements Fact {}

    /** A room is open, for these people. */
    record Gathered(Place.Room room, Set<String> who, String key) implements Fact {}

    /** Numbers below this are given away, and it is this late: an event never gets an id that another one had. */
    record Counted(long next, Instant at) implements Fact {}
}
