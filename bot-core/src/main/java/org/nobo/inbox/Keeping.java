package org.nobo.inbox;

import java.time.InstantSource;
import org.nobo.community.Communities;
import org.nobo.community.Members;
import org.nobo.dialogue.Dialogues;
import org.nobo.dialogue.Talks;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Outbox;
import org.nobo.words.Wordbook;

/** All that the inbox keeps its memory in, and what it goes by. */
public record Keeping(
        Transactions transactions,
        HeardEvents events,
        Outbox outbox,
        Alarms alarms,
        Works works,
        Talks talks,
        Communities communities,
        Members members,
        Wordbook words,
        InstantSource clock,
        Moments moments,
        long seed) {

    Desk desk() {
        Whereabouts whereabouts = new Whereabouts(communities, members, talks, outbox);
        return new Desk(transactions, events, outbox, alarms, works, whereabouts, words, clock, moments, seed);
    }

    Switchboard switchboard(RouteList routes) {
        return new Switchboard(routes, new Dialogues(routes.dialogues, talks, words), members, communities);
    }
}
