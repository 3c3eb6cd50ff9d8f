package org.nobo.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Reply;
import org.nobo.community.Member;
import org.nobo.feature.Feature;
import org.nobo.outbox.PostRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door in. An event that comes back from here is committed: handled, or, when its turn takes too long, written
 * down to be handled.
 */
public final class DurableInbox implements ChatPlatform.Inbox, PostRoom.Ear {
    private static final Logger LOG = LoggerFactory.getLogger(DurableInbox.class);

    /** So long a platform's acknowledgement can wait; Slack and Discord give three seconds in all. */
    private static final Duration QUICK = Duration.ofSeconds(1);

    private static final Duration COMMITTING = Duration.ofMillis(400);
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);

    private final Desk desk;
    private final Turns turns;
    private final Queues queues;
    private final RouteList routes;
    private final Switchboard switchboard;
    private final Workbench workbench;
    private final TooEarly tooEarly;
    private volatile PostRoom postRoom;

    /**
     * @param turnThreads runs the turns of different people; one that runs on the caller's thread makes it all by hand
     * @param workThreads runs long work, few at a time
     */
    public DurableInbox(Keeping keeping, List<Feature> features, Executor turnThreads, Executor workThreads) {
        this.routes = new RouteList(features);
        this.desk = keeping.desk();
        HelpDesk help = new HelpDesk(routes);
        routes.suggest("command", (who, typed) -> help.suggest(who, desk.words().in(who.language()), typed));
        this.switchboard = keeping.switchboard(routes);
        this.tooEarly = new TooEarly(desk.outbox(), desk.events());
        this.turns = new Turns(
                desk,
                switchboard,
                new WhichCommunity(
                        keeping.communities(), desk.events(), desk.words().english()),
                tooEarly);
        this.queues = new Queues(turnThreads);
        this.workbench = new Workbench(routes.workers, desk, workThreads, this::receive);
    }

    /** Where what the turns decide goes out. To be said before the first event. */
    public void sendThrough(PostRoom room) {
        postRoom = room;
    }

    @Override
    public boolean wantsToKnow(String intention) {
        return switchboard.wantsToKnow(intention);
    }

    @Override
    public Reply receive(Event event) {
        Errand errand = Errand.awaited(event);
        queues.add(Origin.lane(event), () -> handle(errand));
        if (errand.isOver(isToldOnce(event) ? AS_LONG_AS_IT_TAKES : QUICK)) {
            return errand.outcome();
        }
        if (errand.giveUp()) {
            desk.events().arrive(Turns.arrived(event), desk.clock().instant());
            return Reply.SILENCE;
        }
        if (errand.isOver(COMMITTING) || !errand.abandon()) {
            return errand.outcome();
        }
        throw new IllegalStateException("The database is too slow to take events; this one is to be sent again");
    }

    /**
     * What nobody sends again when it was not taken, and nobody waits to hear that it was; on what is told next, it may
     * rest: a community is founded before somebody in it is heard.
     */
    private static boolean isToldOnce(Event event) {
        return event instanceof Event.FromWithin || event instanceof Event.FromAdapter;
    }

    /** An event that is written down already, to be handled in its order. */
    @Override
    public void handleArrived(Event event) {
        queues.add(Origin.lane(event), () -> handle(Errand.written(event)));
    }

    @Override
    public void settled(String place) {
        tooEarly.release(place).forEach(this::handleArrived);
    }

    /** Takes up what an earlier life left: events that arrived, work that was not done. */
    public void resume() {
        desk.transactions().inOne(() -> desk.events().waiting()).forEach(arrived -> handleArrived(arrived.event()));
        desk.transactions().inOne(() -> desk.works().open()).forEach(workbench::take);
    }

    @Override
    public List<Control.Option> suggest(Account who, String field, String typed) {
        return Optional.ofNullable(routes.suggesters.get(field))
                .flatMap(suggester -> desk.transactions()
                        .inOne(() -> desk.whereabouts()
                                .self(who)
                                .filter(Member::here)
                                .map(self -> suggester.suggest(self, typed))))
                .orElse(List.of());
    }

    @SuppressWarnings("ReferenceEquality") // that one answer is meant, not one that looks like it
    private void handle(Errand errand) {
        try {
            Turns.Committed committed = turns.run(errand);
            boolean isBrought = errand.done(committed.reply());
            if (!isBrought) {
                postRoom.handOver(turns.sayLate(errand.event(), committed.reply()));
            }
            if (committed.fate() == Turns.Fate.TOO_EARLY) {
                waitForNews(errand.event());
            }
            postRoom.handOver(committed.deliveries());
            committed.works().forEach(workbench::take);
            committed.released().forEach(arrived -> handleArrived(arrived.event()));
        } catch (RuntimeException e) {
            writeDownFailure(errand, e);
        }
        if (errand.event() instanceof Event.Delivered delivered) {
            settled(delivered.what().place().key());
        }
    }

    /** The news may have come while the event was being put aside: nobody would look at it again. */
    private void waitForNews(Event event) {
        String place = tooEarly.park(event);
        if (!desk.transactions().inOne(() -> tooEarly.is(event))) {
            settled(place);
        }
    }

    /** A mistake of ours: the event is kept, with its words, for whoever mends it; the log learns only its id. */
    private void writeDownFailure(Errand errand, RuntimeException failure) {
        Event event = errand.event();
        LOG.error("{} {} could not be handled", event.getClass().getSimpleName(), event.id(), failure);
        try {
            desk.transactions().inOne(() -> {
                desk.events().fail(Turns.arrived(event), desk.clock().instant());
                return null;
            });
            var unused = errand.done(
                    new Reply.Whisper(Message.of(desk.words().english().say("talk.trouble"))));
        } catch (RuntimeException e) {
            errand.failed(failure);
        }
    }
}
