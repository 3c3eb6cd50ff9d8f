package org.nobo.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.nobo.chat.Action;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.PlatformId;
import org.nobo.outbox.Delivery.State;
import org.nobo.outbox.Moments.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one delivery: claims it, calls the platform, marks what came of it. Between these three the process may die at
 * any moment; what is found claimed is asked for before it is said again.
 */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Scribe scribe;
    private final Calls calls;
    private final Setting setting;

    Courier(Scribe scribe, Calls calls, Setting setting) {
        this.scribe = scribe;
        this.calls = calls;
        this.setting = setting;
    }

    /**
     * What a courier goes by.
     *
     * @param curious whether somebody wants to be told what became of an intention
     */
    record Setting(
            InstantSource clock,
            Patience patience,
            RandomGenerator chance,
            Moments moments,
            Predicate<String> curious) {}

    /**
     * What became of a delivery.
     *
     * @param again the delivery as it is tried again; empty when it is settled
     * @param told what somebody is to be told of it; written down already
     */
    record Outcome(Optional<Delivery> again, Optional<Event> told) {
        static final Outcome SETTLED = new Outcome(Optional.empty(), Optional.empty());
    }

    Outcome carry(Delivery delivery) {
        if (delivery.state() == State.CLAIMED) {
            return askThenCarry(delivery);
        }
        return claimAndCall(delivery);
    }

    /** It may have happened: wait until it must have, look for it, and only then say it again. */
    private Outcome askThenCarry(Delivery delivery) {
        Instant since = delivery.claimedAt().orElse(delivery.decidedAt());
        Instant ask = since.plus(setting.patience.grace());
        if (ask.isAfter(setting.clock.instant())) {
            return again(delivery, State.CLAIMED, ask, "waiting until it can be asked for");
        }
        if (!(delivery.action() instanceof Action.Post post)) {
            return claimAndCall(delivery); // to edit, delete, react and gather again does no harm
        }
        try {
            Optional<MessageRef> found = calls.find(delivery, post, since);
            return found.isPresent() ? sent(delivery, found.get()) : claimAndCall(delivery);
        } catch (DeliveryFailure.Refused e) {
            return refused(delivery, e);
        } catch (DeliveryFailure.SlowDown e) {
            return slowed(delivery, State.CLAIMED, e, "asked to slow down while looking");
        } catch (DeliveryFailure | RuntimeException e) {
            return failed(delivery, "looking for it failed: " + reason(e));
        }
    }

    private Outcome claimAndCall(Delivery waiting) {
        Instant now = setting.clock.instant();
        if (!scribe.write(new Mark.Claim(waiting, now))) {
            return new Outcome(calls.asItStands(waiting), Optional.empty());
        }
        Delivery delivery = waiting.claimed(now);
        try {
            setting.moments.pass(Moment.BEFORE_CALL, delivery.name());
            MessageRef what = calls.call(delivery);
            setting.moments.pass(Moment.AFTER_CALL, delivery.name());
            return sent(delivery, what);
        } catch (DeliveryFailure.Refused e) {
            return refused(delivery, e);
        } catch (DeliveryFailure.SlowDown e) {
            return slowed(delivery.unattempted(), State.WAITING, e, "asked to slow down");
        } catch (DeliveryFailure | RuntimeException e) {
            return failed(delivery, reason(e));
        }
    }

    private Outcome sent(Delivery delivery, MessageRef what) {
        Tally.count(delivery, Tally.Result.SENT);
        Optional<Event> tell = tell(
                delivery,
                new Event.Delivered(
                        eventId("delivered", delivery),
                        setting.clock.instant(),
                        delivery.community(),
                        delivery.name(),
                        what));
        setting.moments.pass(Moment.BEFORE_MARK, delivery.name());
        scribe.write(new Mark.Sent(delivery, what, tell));
        return new Outcome(Optional.empty(), tell);
    }

    private Outcome refused(Delivery delivery, DeliveryFailure.Refused refusal) {
        Tally.count(delivery, Tally.Result.REFUSED);
        LOG.info("{} refused {}: {}", delivery.platform(), delivery.name(), refusal.why());
        Optional<Event> tell = tell(
                delivery,
                new Event.Refused(
                        eventId("refused", delivery),
                        setting.clock.instant(),
                        delivery.community(),
                        delivery.name(),
                        refusal.why()));
        scribe.write(new Mark.Refused(delivery, refusal.why(), tell));
        return new Outcome(Optional.empty(), tell);
    }

    private Outcome slowed(Delivery delivery, State as, DeliveryFailure.SlowDown wish, String note) {
        Tally.count(delivery, Tally.Result.SLOWED);
        return again(delivery, as, wish.pause(), note);
    }

    private Outcome failed(Delivery delivery, String note) {
        if (delivery.attempts() >= setting.patience.attempts()) {
            Tally.count(delivery, Tally.Result.DEAD);
            LOG.warn("Gave up on {} after {} attempts: {}", delivery.name(), delivery.attempts(), note);
            scribe.write(new Mark.Dead(delivery, note));
            return Outcome.SETTLED;
        }
        Tally.count(delivery, Tally.Result.AGAIN);
        Duration pause = setting.patience.pause(delivery.attempts(), setting.chance);
        Duration grace = setting.patience.grace();
        return again(delivery, State.CLAIMED, pause.compareTo(grace) > 0 ? pause : grace, note);
    }

    private Outcome again(Delivery delivery, State as, Duration pause, String note) {
        return again(delivery, as, setting.clock.instant().plus(pause), note);
    }

    private Outcome again(Delivery delivery, State as, Instant due, String note) {
        scribe.write(new Mark.Again(delivery, as, due, note));
        return new Outcome(Optional.of(delivery.again(as, due)), Optional.empty());
    }

    private Optional<Event> tell(Delivery delivery, Event event) {
        return setting.curious.test(delivery.name()) ? Optional.of(event) : Optional.empty();
    }

    private static String eventId(String what, Delivery delivery) {
        return eventId(what, delivery.community(), delivery.platform(), delivery.name());
    }

    static String eventId(String what, CommunityId community, PlatformId platform, String name) {
        return what + "/" + community + "/" + platform + "/" + name;
    }

    /** The kind of failure and, from our own adapters, their sentence: never what a member wrote. */
    private static String reason(Exception e) {
        return e instanceof DeliveryFailure ? e.getMessage() : e.getClass().getSimpleName();
    }

    /** The calls a courier makes. */
    interface Calls {
        MessageRef call(Delivery delivery) throws DeliveryFailure;

        Optional<MessageRef> find(Delivery delivery, Action.Post post, Instant since) throws DeliveryFailure;

        /** A delivery that is no longer as it was read; empty when it is settled. */
        Optional<Delivery> asItStands(Delivery delivery);
    }

    /** A platform that is not there now: nothing was said, and it is tried again. */
    static ChatPlatform present(ChatPlatform platform) throws DeliveryFailure {
        if (platform == null) {
            throw new DeliveryFailure.SlowDown(Duration.ofMinutes(1));
        }
        return platform;
    }
}
