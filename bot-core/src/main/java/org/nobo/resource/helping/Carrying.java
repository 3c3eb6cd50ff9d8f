package org.nobo.resource.helping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Role;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.Pleas.Offer;
import org.nobo.resource.helping.Pleas.OfferReply;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.Questions;

/**
 * Carries a question from one who fits to the next, and at last to the help channel. One alarm stands for each question
 * on its way, so that it goes on whoever falls silent, leaves or has their data deleted.
 */
final class Carrying {
    /** The first part of the intention to ask in the help channel. */
    static final String IN_CHANNEL = "ask-help";

    static final Duration OFFER_STANDS = Duration.ofHours(4);
    static final Duration ANSWER_TAKES = Duration.ofHours(24);

    /** Nobody is asked of somebody's accord what was asked longer ago. */
    private static final Duration STILL_NEW = Duration.ofDays(30);

    private static final int MOST_LOOKED_AT = 5;

    private final Pleas pleas;
    private final Questions questions;
    private final Fitting fitting;
    private final Routing routing;
    private final StillWaiting stillWaiting;
    private final CarryingBack back;
    private final HelpingWords words;

    Carrying(
            Pleas pleas, Questions questions, Fitting fitting, Routing routing, CarryingBack back, HelpingWords words) {
        this.pleas = pleas;
        this.questions = questions;
        this.fitting = fitting;
        this.routing = routing;
        this.stillWaiting = new StillWaiting(words, fitting);
        this.back = back;
        this.words = words;
    }

    /** What the asker is told at once, and what follows. */
    record Begun(Text said, Reaction also) {}

    /** The asker wants a person asked. */
    Begun begin(Question question, Turn turn) {
        Optional<Plea> before = pleas.find(question.id());
        Optional<Plea> onItsWay = before.filter(plea -> plea.stage() != Stage.CLOSED);
        if (onItsWay.isPresent()) {
            return onItsWay.filter(plea -> plea.inChannel() && plea.stage() == Stage.OPEN)
                    .flatMap(plea -> besideTheChannel(plea, turn))
                    .map(also ->
                            new Begun(turn.say("helping.asking.too", "channel", HelpingWords.helpChannel(turn)), also))
                    .orElseGet(() -> new Begun(turn.say("helping.already"), Reaction.NONE));
        }
        Plea plea = before.map(old -> old.at(Stage.OPEN, Optional.empty(), turn.now()))
                .orElseGet(() -> Plea.of(question, turn.now()));
        pleas.keep(plea);
        return next(plea, turn);
    }

    /** The asker wants it asked in the help channel, or nobody else is left. */
    Begun toChannel(Question question, Turn turn) {
        Plea plea = pleas.find(question.id()).orElseGet(() -> Plea.of(question, turn.now()));
        return toChannel(plea, turn);
    }

    /** One more is asked privately, now or when they wake, while it stands where all read it. */
    private Optional<Reaction> besideTheChannel(Plea plea, Turn turn) {
        return fitting.best(plea, turn)
                .map(fit -> fit.awakeAt().isAfter(turn.now()) ? whenAwake(plea, fit) : offer(plea, fit, turn));
    }

    private static Reaction whenAwake(Plea plea, Fitting.Fit fit) {
        return Reaction.NONE.andAlarm(
                alarm(plea), fit.awakeAt(), plea.question().value());
    }

    /** Whether there is nobody to ask it privately, so that it would stand where all read it. */
    boolean leavesOnlyTheChannel(Question question, Turn turn) {
        boolean isOnItsWay = pleas.find(question.id())
                .filter(plea -> plea.stage() != Stage.CLOSED)
                .isPresent();
        return !isOnItsWay && fitting.best(Plea.of(question, turn.now()), turn).isEmpty();
    }

    /** Its asker needs it no longer. */
    Reaction withdraw(Plea plea, Turn turn) {
        return back.withdraw(plea, turn);
    }

    Reaction settled(Plea plea, Turn turn) {
        return back.settled(plea, turn);
    }

    /** Goes on to the next, and tells the asker where it is. */
    Reaction goOn(Plea plea, Turn turn) {
        Plea open = plea.at(Stage.OPEN, Optional.empty(), turn.now());
        pleas.keep(open);
        if (plea.inChannel()) {
            return Reaction.NONE.callingOff(alarm(plea));
        }
        Begun next = words.here(plea.asker())
                .map(asker -> next(open, words.speakingWith(asker, turn)))
                .orElseGet(() -> new Begun(Text.EMPTY, back.closeFor(open, turn)));
        return next.said().isEmpty() ? next.also() : next.also().and(tellAsker(open, next.said()));
    }

    private Reaction tellAsker(Plea plea, Text said) {
        return words.here(plea.asker())
                .map(asker -> Reaction.post(asker.direct(), said))
                .orElse(Reaction.NONE);
    }

    /** The turn speaks with the asker. */
    private Begun next(Plea plea, Turn turn) {
        Optional<Fitting.Fit> fit = fitting.best(plea, turn);
        if (fit.isEmpty()) {
            return toChannel(plea, turn);
        }
        boolean first = pleas.offers(plea.question()).isEmpty();
        if (fit.get().awakeAt().isAfter(turn.now())) {
            return new Begun(turn.say("helping.asleep"), whenAwake(plea, fit.get()));
        }
        return new Begun(turn.say(first ? "helping.asking" : "helping.asking.next"), offer(plea, fit.get(), turn));
    }

    /** One that waits, of the newest few, which somebody could answer and may be asked. */
    Optional<Plea> waitingFor(Member member, Turn turn) {
        return pleas.waiting(turn.community().id()).reversed().stream()
                .filter(plea -> plea.stage() == Stage.OPEN
                        && !plea.asker().equals(member.id())
                        && plea.askedAt().isAfter(turn.now().minus(STILL_NEW)))
                .limit(MOST_LOOKED_AT)
                .filter(plea -> fitting.of(member.id(), plea, turn).isPresent())
                .findFirst();
    }

    /** Asks them whether they want to answer it. */
    Optional<Reaction> ask(Member member, Turn turn) {
        return waitingFor(member, turn)
                .flatMap(plea -> fitting.of(member.id(), plea, turn).map(fit -> offer(plea, fit, turn)));
    }

    private Reaction offer(Plea plea, Fitting.Fit fit, Turn turn) {
        Member helper = fit.person().member();
        pleas.keep(plea.at(Stage.OFFERED, Optional.of(helper.id()), turn.now()));
        pleas.offered(plea.question(), new Offer(helper.id(), OfferReply.NONE, turn.now()));
        return offered(plea, helper, turn);
    }

    /** Asks somebody, with the question; or first, and once, whether they may be asked at all. */
    Reaction offered(Plea plea, Member helper, Turn turn) {
        Turn theirs = words.speakingWith(helper, turn);
        boolean first = pleas.readiness(helper.id()) == Readiness.NOT_ASKED;
        if (first) {
            pleas.ready(helper, Readiness.ASKED, turn.now());
        }
        Message message = first
                ? Message.of(theirs.say("helping.may"), HelpingButtons.mayI(plea.question(), theirs))
                : words.offer(plea, theirs);
        String name = HelpingButtons.PREFIX + "/offer/" + plea.question() + "/" + helper.id() + "/" + drawn(turn);
        return Reaction.NONE
                .and(name, new Action.Post(helper.direct(), message))
                .andAlarm(
                        alarm(plea),
                        turn.now().plus(OFFER_STANDS),
                        plea.question().value());
    }

    private Begun toChannel(Plea plea, Turn turn) {
        Optional<Place.Channel> help = turn.community().help();
        if (help.isEmpty()) {
            pleas.keep(plea);
            return new Begun(turn.say("helping.nobody"), Reaction.NONE.callingOff(alarm(plea)));
        }
        pleas.keep(plea.toChannel(turn.now()));
        questions.passOn(plea.question());
        Turn all = words.speakingToAll(turn);
        Text asked = words.asks(plea, all)
                .paragraph(all.say("resource.help.please"))
                .line(told(routing.of(plea, help.get()), all));
        Reaction watched = plea.inChannel() ? Reaction.NONE : stillWaiting.watch(plea, turn);
        Text done = turn.say("resource.help.done", "channel", HelpingWords.helpChannel(turn));
        return new Begun(
                done,
                watched.callingOff(alarm(plea))
                        .and(
                                IN_CHANNEL + "/" + plea.question(),
                                new Action.Post(
                                        help.get(), Message.of(asked, HelpingButtons.claim(plea.question(), all)))));
    }

    /** Those whom a leader wants told of such questions. */
    private static Text told(List<Role> roles, Turn all) {
        Text names = roles.stream()
                .map(role -> new Text(List.of(new Text.RoleMention(role))))
                .reduce(
                        Text.EMPTY,
                        (before, next) -> before.isEmpty()
                                ? next
                                : before.plus(Text.of(", ")).plus(next));
        return roles.isEmpty() ? Text.EMPTY : all.say("resource.help.roles", "roles", names);
    }

    /** Somebody says that they will answer. */
    Reaction claim(Plea plea, Member helper, Turn turn) {
        pleas.keep(plea.at(Stage.CLAIMED, Optional.of(helper.id()), turn.now()));
        pleas.offered(plea.question(), new Offer(helper.id(), OfferReply.CLAIMED, turn.now()));
        return relay(plea, helper, new RelayTalk.Answering(plea.question().value()), turn)
                .and(words.tell(plea.asker(), turn, "helping.claimed", "name", helper.name()))
                .andAlarm(
                        alarm(plea),
                        turn.now().plus(ANSWER_TAKES),
                        plea.question().value());
    }

    /** Asks somebody to write what will be carried to the other. */
    Reaction relay(Plea plea, Member with, RelayTalk.State state, Turn turn) {
        String name = HelpingButtons.PREFIX + "/relay/" + plea.question() + "/" + with.id() + "/" + drawn(turn);
        return Reaction.NONE.andOpen(new Opening(RelayTalk.KIND, with, name, state));
    }

    /** The asker has something to say to who answers. */
    Reaction askedBack(Plea plea, Member helper, String question, Turn turn) {
        pleas.said(plea.question(), plea.asker(), question, turn.now());
        pleas.keep(plea.at(Stage.CLAIMED, Optional.of(helper.id()), turn.now()));
        return relay(plea, helper, new RelayTalk.Answering(plea.question().value()), turn)
                .andAlarm(
                        alarm(plea),
                        turn.now().plus(ANSWER_TAKES),
                        plea.question().value());
    }

    /** Time has come: whoever was waited for is waited for no longer. */
    Reaction timeCame(Plea plea, Turn turn) {
        Optional<Member> helper = plea.helper().flatMap(words::here);
        return switch (plea.stage()) {
            case OPEN -> plea.inChannel() ? besideTheChannel(plea, turn).orElse(Reaction.NONE) : goOn(plea, turn);
            case OFFERED -> silent(plea, helper, turn);
            case CLAIMED ->
                helper.map(member -> words.tell(
                                member.id(), turn, "helping.released", "name", words.name(plea.asker(), turn)))
                        .orElse(Reaction.NONE)
                        .and(goOn(plea, turn));
            case ANSWERED -> back.askWhetherItHelped(plea, turn);
            case CLOSED -> Reaction.NONE;
        };
    }

    /** Nobody has answered it in the help channel for long. */
    Reaction standsThereStill(Plea plea, Turn turn) {
        return stillWaiting.timeCame(plea, turn);
    }

    private Reaction silent(Plea plea, Optional<Member> helper, Turn turn) {
        Optional<OfferReply> reply = pleas.offers(plea.question()).stream()
                .filter(offer -> plea.helper().filter(offer.member()::equals).isPresent())
                .map(Offer::reply)
                .findFirst();
        if (helper.isPresent() && reply.equals(Optional.of(OfferReply.LATER))) {
            pleas.offered(plea.question(), new Offer(helper.get().id(), OfferReply.ASKED_AGAIN, turn.now()));
            return offered(plea, helper.get(), turn);
        }
        helper.ifPresent(
                member -> pleas.offered(plea.question(), new Offer(member.id(), OfferReply.SILENT, turn.now())));
        return goOn(plea, turn);
    }

    /** Sets one time of asking somebody apart from the next; the same when the turn is run again. */
    private static String drawn(Turn turn) {
        return Long.toHexString(turn.random().nextLong());
    }

    static String alarm(Plea plea) {
        return HelpingButtons.PREFIX + "/" + plea.question();
    }
}
