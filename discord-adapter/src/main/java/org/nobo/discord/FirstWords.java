package org.nobo.discord;

import java.time.Duration;
import java.util.Map;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.LastUsed;

/**
 * Paces the first word to people: Discord takes a bot that writes to very many strangers at once for spam. Those with whom
 * a conversation is under way never wait.
 */
final class FirstWords {
    private static final int REMEMBERED = 100_000;
    private static final int CROWD = 20;

    private final Pace pace;

    /** Who has been written to, or has written; and for who waits, from which nanosecond on it is their turn. */
    private final Map<String, Long> known = new LastUsed<>(REMEMBERED);

    private final Map<String, Long> turns = new LastUsed<>(REMEMBERED);
    private long free = Long.MIN_VALUE;

    FirstWords(Pace pace) {
        this.pace = pace;
    }

    /**
     * How fast first words are said.
     *
     * @param atOnce so many may go out after a time in which there were none
     * @param each the time each of them takes
     */
    record Pace(int atOnce, Duration each) {
        static final Pace USUAL = new Pace(10, Duration.ofSeconds(6));
    }

    synchronized void met(String user) {
        known.put(user, 0L);
        turns.remove(user);
    }

    /** @throws DeliveryFailure.SlowDown when it is not this person's turn yet */
    synchronized void mayBegin(String user) throws DeliveryFailure {
        if (known.containsKey(user)) {
            return;
        }
        long now = System.nanoTime();
        long turn = turns.computeIfAbsent(user, any -> next(now));
        if (turn - now > 0) {
            throw new DeliveryFailure.SlowDown(Duration.ofNanos(turn - now).plusMillis(1));
        }
    }

    synchronized boolean isMet(String user) {
        return known.containsKey(user);
    }

    /** Whether so many wait that not even a look is taken at whether they are strangers. */
    synchronized boolean isCrowded() {
        return free != Long.MIN_VALUE && free - System.nanoTime() > pace.each().toNanos() * CROWD;
    }

    /** The turns run behind the time by as many as may go out at once. */
    private long next(long now) {
        long each = pace.each().toNanos();
        long earliest = now - each * (pace.atOnce() - 1);
        free = free == Long.MIN_VALUE || earliest - free > 0 ? earliest : free;
        long turn = free;
        free += each;
        return turn;
    }
}
