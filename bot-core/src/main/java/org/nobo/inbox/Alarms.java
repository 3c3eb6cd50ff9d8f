package org.nobo.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.feature.Alarm;

/** Times to be told of. They are set and called off in the transaction of the turn. */
public interface Alarms extends AutoCloseable {

    /** Sets an alarm; one of the same name in the community is moved. */
    void set(CommunityId community, Alarm alarm);

    /** Nothing happens when there is none of this name. */
    void callOff(CommunityId community, String name);

    /** When the next one is due, in all communities. */
    Optional<Instant> next();

    /** Begins to tell of alarms as they come due, with threads of its own. One that was not taken is told of again. */
    void start(Consumer<Event.TimeCame> ring);

    /** Tells, on this thread, of all that are due. */
    void ringDue(Consumer<Event.TimeCame> ring);

    @Override
    void close();
}
