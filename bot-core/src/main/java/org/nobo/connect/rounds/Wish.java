package org.nobo.connect.rounds;

import org.nobo.chat.MemberId;

/**
 * How somebody takes part in a series.
 *
 * @param every in each round (1), each second one (2), and so on
 * @param lastRound the number of the round they were in last; 0 for none
 * @param silent in how many encounters in a row they never said a word
 * @param paused whether they are left out until they say that they are back
 */
public record Wish(String series, MemberId member, int every, int lastRound, int silent, boolean paused) {

    public static Wish joining(String series, MemberId member) {
        return new Wish(series, member, 1, 0, 0, false);
    }

    Wish every(int rounds) {
        return new Wish(series, member, rounds, lastRound, silent, paused);
    }

    public Wish in(int round) {
        return new Wish(series, member, every, round, silent, paused);
    }

    Wish silent(int times, boolean isPaused) {
        return new Wish(series, member, every, lastRound, times, isPaused);
    }

    /** Whether it is their turn. */
    boolean isDue(int round) {
        return !paused && (lastRound == 0 || round - lastRound >= every);
    }
}
