package org.nobo.endurance;

import java.time.Instant;
import java.util.List;

/** A platform that fails at random, with people on it who write to the bot and to each other. */
public interface Ordeal {

    /** Somebody asks the bot directly with this number, which it says back: see {@link Soak#echo()}. */
    void asks(int person, int question);

    /** Somebody says these words where everybody reads them. */
    void says(int person, String words);

    /** What else happens behind an event: it is told twice, somebody reacts, or gives a command. */
    void behind(int person, int event);

    /** Once a second: lines drop, what is old is forgotten, what was not taken is told again. */
    void everySecond(int second);

    /** Whether all that was told is taken. */
    boolean isTaken();

    /** The numbers that were said back to somebody, in the order in which they stand there. */
    List<Answer> answers(int person);

    /** What else is to be said of it, such as how often a line broke. */
    String more();

    /**
     * A number that was said back.
     *
     * @param at when it stood there, by the clock of this machine
     */
    record Answer(int question, Instant at) {}
}
