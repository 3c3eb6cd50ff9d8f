package org.nobo.inbox;

import java.time.InstantSource;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Outbox;
import org.nobo.words.Wordbook;

/**
 * What a turn is run with.
 *
 * @param seed where all chance begins; the same seed, the same choices
 */
record Desk(
        Transactions transactions,
        HeardEvents events,
        Outbox outbox,
        Alarms alarms,
        Works works,
        Whereabouts whereabouts,
        Wordbook words,
        InstantSource clock,
        Moments moments,
        long seed) {}
