package org.nobo.terminal.script;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Person;

/** One act of a talk. People are named by the name they joined with. */
public sealed interface Line {

    /** {@code ann joins}, {@code rex joins as guest}. */
    record Joins(String who, Person.Kind as) implements Line {}

    /** {@code ann leaves}. */
    record Leaves(String who) implements Line {}

    /** {@code ann is away 3d}, or {@code ann is away} until she is back. */
    record IsAway(String who, Optional<Duration> time) implements Line {}

    /** {@code ann is back}. */
    record IsBack(String who) implements Line {}

    /**
     * {@code ann: text} to the bot, {@code ann #general: text} in a channel.
     *
     * @param channel without the {@code #}; empty for a direct message
     */
    record Says(String who, Optional<String> channel, String text) implements Line {}

    /** {@code ann > text}: in the thread or room of the newest message to her. */
    record Replies(String who, String text) implements Line {}

    /** {@code ann picks Learning, Courage}. */
    record Picks(String who, List<String> labels) implements Line {
        public Picks {
            labels = List.copyOf(labels);
        }
    }

    /** {@code ann fills Title = First year; Story = We began with three people.} */
    record Fills(String who, List<Entry> entries) implements Line {
        public Fills {
            entries = List.copyOf(entries);
        }
    }

    /** One field of a form and what goes into it, which may be nothing. */
    record Entry(String label, String value) {}

    /** {@code ann reacts :tada:}; the emoji without colons. */
    record Reacts(String who, String emoji) implements Line {}

    /** {@code ann edits text}: the newest message she wrote. */
    record Edits(String who, String text) implements Line {}

    /** {@code ann deletes}: the newest message she wrote. */
    record Deletes(String who) implements Line {}

    /** {@code ann uses "Save as know-how"}: a shortcut on the newest message. */
    record Uses(String who, String shortcut) implements Line {}

    /** {@code ann opens home}. */
    record OpensHome(String who) implements Line {}

    /** {@code ann attaches plan.png "The plan on a wall"}. */
    record Attaches(String who, String file, String alt) implements Line {}

    /** {@code wait 3d}. */
    record Waits(Duration time) implements Line {}

    /** {@code community "The Other Table"}: what follows happens in that community. */
    record Enters(String community) implements Line {}

    /** {@code lea founds "The Other Table"}: a second community, led by her; what follows happens there. */
    record Founds(String who, String community) implements Line {}
}
