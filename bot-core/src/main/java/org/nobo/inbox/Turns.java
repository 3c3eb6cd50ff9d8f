package org.nobo.inbox;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.chat.Reply;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.feature.Alarm;
import org.nobo.feature.Intention;
import org.nobo.feature.LostConflict;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.feature.Work;
import org.nobo.inbox.HeardEvents.Standing;
import org.nobo.outbox.Delivery;
import org.nobo.outbox.Moments.Moment;

/** Runs turns: one event, one transaction, handled once. */
final class Turns {
    private static final int TRIES = 5;

    private final Desk desk;
    private final Switchboard switchboard;
    private final Dispatch dispatch;
    private final Abroad abroad;
    private final LateReply lateReply;
    private final WhichCommunity whichCommunity;
    private final TooEarly tooEarly;

    Turns(Desk desk, Switchboard switchboard, WhichCommunity whichCommunity, TooEarly tooEarly) {
        this.desk = desk;
        this.tooEarly = tooEarly;
        this.switchboard = switchboard;
        this.abroad = new Abroad(desk.whereabouts());
        this.dispatch = new Dispatch(desk.outbox(), abroad);
        this.lateReply = new LateReply(desk.outbox());
        this.whichCommunity = whichCommunity;
    }

    /**
     * What is committed, and now to be sent on its way.
     *
     * @param released events that were held and are now to be handled
     * @param fate what became of the event itself
     */
    record Committed(
            Reply reply,
            List<Delivery> deliveries,
            List<Works.Asked> works,
            List<HeardEvents.Arrived> released,
            Fate fate) {
        /** The event is written down and to be handled later. */
        static final Committed TOO_EARLY = settled(Fate.TOO_EARLY);

        static final Committed NOTHING = settled(Fate.TAKEN);

        private static Committed settled(Fate fate) {
            return new Committed(Reply.SILENCE, List.of(), List.of(), List.of(), fate);
        }
    }

    /** What became of an event. */
    enum Fate {
        /** It is handled, now or before. */
        TAKEN,
        /** It is held until it is known whose it is. */
        HELD,
        /** It is written down and waits for news of what it is about. */
        TOO_EARLY
    }

    /** Handles the event, and counts how long that took. */
    Committed run(Errand errand) {
        Timer.Sample took = Timer.start();
        try {
            return tried(errand);
        } finally {
            took.stop(Metrics.timer(
                    "nobo.turns", "event", errand.event().getClass().getSimpleName()));
        }
    }

    /** Once more from the start when another turn was in its way. */
    private Committed tried(Errand errand) {
        for (int attempt = 1; ; attempt++) {
            try {
                Committed committed = desk.transactions().inOne(() -> inTransaction(errand));
                desk.moments().pass(Moment.AFTER_COMMIT, errand.event().id());
                return committed;
            } catch (HandledMeanwhile e) {
                return Committed.NOTHING;
            } catch (LostConflict e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Committed inTransaction(Errand errand) {
        Event event = errand.event();
        String source = Origin.source(event);
        Instant now = desk.clock().instant();
        String name = Origin.name(event);
        Standing standing = desk.events().standing(source, name);
        if (standing == Standing.DONE) {
            desk.events().noLongerWaits(source, name);
            return Committed.NOTHING;
        }
        if (tooEarly.is(event)) {
            desk.events().arrive(arrived(event), now);
            return Committed.TOO_EARLY;
        }
        Committed committed = decide(errand, now);
        // Who waits for the reply does not write the event down once it is taken.
        boolean unwritten = standing == Standing.NEW && errand.replyIsTaken();
        if (committed.fate() == Fate.TAKEN && !handle(source, name, unwritten, now)) {
            throw new HandledMeanwhile();
        }
        desk.moments().pass(Moment.BEFORE_COMMIT, event.id());
        return committed;
    }

    private boolean handle(String source, String name, boolean unwritten, Instant now) {
        return unwritten
                ? desk.events().handleAtOnce(source, name, now)
                : desk.events().handle(source, name, now);
    }

    private Committed decide(Errand errand, Instant now) {
        Event event = errand.event();
        Optional<WhichCommunity.Asked> answered = whichCommunity.answer(event);
        if (answered.isPresent()) {
            return new Committed(
                    answered.get().reply(), List.of(), List.of(), answered.get().released(), Fate.TAKEN);
        }
        return switch (desk.whereabouts().of(event, now)) {
            case Whereabouts.Nobodys nobodys -> Committed.NOTHING;
            case Whereabouts.Several several -> askWhich(several, errand, now);
            case Whereabouts.Known(Community community, Optional<Member> actor) ->
                decide(errand, turn(community, actor, event, now));
        };
    }

    private Committed askWhich(Whereabouts.Several several, Errand errand, Instant now) {
        desk.events().hold(arrived(errand.event()), now);
        Member self = several.selves().getFirst();
        Intention ask = new Intention("", whichCommunity.ask(several.selves(), errand.event()));
        List<Delivery> deliveries =
                dispatch.put(self.community(), errand.event().id() + "/which", List.of(ask), now);
        return new Committed(Reply.SILENCE, deliveries, List.of(), List.of(), Fate.HELD);
    }

    /** Nobody waited long enough for what a turn replied, which is committed: it is brought by delivery. */
    List<Delivery> sayLate(Event event, Reply reply) {
        Instant now = desk.clock().instant();
        return desk.transactions()
                .inOne(() -> desk.whereabouts().of(event, now) instanceof Whereabouts.Known known
                        ? dispatch.put(
                                known.community().id(),
                                event.id() + "/late",
                                lateReply.asIntentions(
                                        reply, event, turn(known.community(), known.actor(), event, now)),
                                now)
                        : List.<Delivery>of());
    }

    private Turn turn(Community community, Optional<Member> actor, Event event, Instant now) {
        var words = actor.map(member -> desk.words().in(member.language()))
                .orElseGet(() -> desk.words().in(community.language()));
        return new Turn(community, actor, now, words, chance(event.id()));
    }

    /** The same for the same event. Events whose names are alike begin far apart: from near seeds the same numbers would follow. */
    private SplittableRandom chance(String event) {
        long near = desk.seed() ^ event.hashCode();
        return new SplittableRandom(new SplittableRandom(near).nextLong());
    }

    private Committed decide(Errand errand, Turn turn) {
        Event event = errand.event();
        Reaction reaction = switchboard.decide(event, turn);
        boolean taken = errand.replyIsTaken();
        List<Intention> intentions = new ArrayList<>(reaction.intentions());
        if (!taken) {
            intentions.addAll(lateReply.asIntentions(reaction.reply(), event, turn));
        }
        CommunityId community = turn.community().id();
        List<Delivery> deliveries = dispatch.put(community, event.id(), intentions, turn.now());
        reaction.calledOff().forEach(alarm -> desk.alarms().callOff(community, alarm));
        for (Alarm alarm : reaction.alarms()) {
            desk.alarms().set(community, alarm);
        }
        if (event instanceof Event.WorkDone done) {
            desk.works().done(done.community(), done.work());
        }
        List<Works.Asked> works = new ArrayList<>();
        for (Work work : reaction.works()) {
            desk.works().ask(community, work, turn.now()).ifPresent(works::add);
        }
        return new Committed(
                taken ? seen(reaction.reply(), event, community) : Reply.SILENCE,
                deliveries,
                works,
                List.of(),
                Fate.TAKEN);
    }

    private Reply seen(Reply reply, Event event, CommunityId community) {
        return event instanceof Event.ByPerson by
                ? abroad.said(reply, community, by.who().platform())
                : reply;
    }

    static HeardEvents.Arrived arrived(Event event) {
        return new HeardEvents.Arrived(Origin.source(event), Origin.name(event), Origin.lane(event), event);
    }

    /** The same event was handled while this turn ran; all this turn did is undone. */
    private static final class HandledMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HandledMeanwhile() {
            super("handled meanwhile", null, false, false);
        }
    }
}
