package org.nobo.name.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.name.charter.Charter;

/** Moves a workshop from stage to stage, once whoever presses, and says to everybody concerned what that means. */
final class Steps {
    private static final Duration MORE = Duration.ofDays(3);
    private static final Duration BEFORE_NUDGE = Duration.ofDays(4);
    static final int MOST_NUDGES = 2;

    private final Workshops workshops;
    private final Announcing announcing;
    private final Deciding deciding;

    Steps(Announcing announcing, Deciding deciding) {
        this.workshops = announcing.workshops();
        this.announcing = announcing;
        this.deciding = deciding;
    }

    Reaction begin(Workshop workshop, Turn turn) {
        workshops.begin(workshop);
        return entered(workshop, turn);
    }

    /** On to what comes next: after a vote that is what the vote decided. */
    Reaction next(Workshop from, Optional<Member> by, Turn turn) {
        return switch (from.stage()) {
            case GATHER -> go(from, Stage.GROUP, by, turn);
            case GROUP -> go(from, Stage.PROPOSE, by, turn);
            case COMMENT -> go(from, Stage.VOTE, by, turn);
            case VOTE -> deciding.close(from, by, turn).map(this::remembered).orElseGet(() -> late(from, turn));
            default -> Reaction.NONE;
        };
    }

    Reaction go(Workshop from, Stage to, Optional<Member> by, Turn turn) {
        if (to == Stage.VOTE && workshops.drafts(from.id()).isEmpty()) {
            return Reaction.whisper(turn.say("workshop.no.draft"));
        }
        Optional<Instant> due =
                to.isTimed() ? Optional.of(turn.now().plus(from.rules().lasts(to))) : Optional.empty();
        Workshop moved = from.moved(to, from.round(), due, by.map(Member::id));
        return workshops.move(from, moved) ? entered(moved, turn) : late(from, turn);
    }

    /** What was written is proposed to all; after a vote that came to nothing it is a new round. */
    Reaction propose(Workshop from, Charter charter, Turn turn) {
        boolean again = from.stage() == Stage.WEIGH;
        Workshop moved = from.moved(
                Stage.COMMENT,
                from.round() + (again ? 1 : 0),
                Optional.of(turn.now().plus(from.rules().lasts(Stage.COMMENT))),
                Optional.of(turn.member().id()));
        if (!workshops.move(from, moved)) {
            return late(from, turn);
        }
        if (again && !from.rules().named()) {
            workshops.seal(from.id(), from.round());
        }
        int number = workshops.drafts(from.id()).size() + 1;
        workshops.propose(new Draft(from.id(), number, charter, turn.now()));
        return entered(moved, turn);
    }

    /** A few days more; where too few had voted, or somebody objected, the same vote is open again. */
    Reaction more(Workshop from, Turn turn) {
        Stage to = from.stage() == Stage.WEIGH ? Stage.VOTE : from.stage();
        Instant until = from.due()
                .filter(due -> due.isAfter(turn.now()))
                .orElse(turn.now())
                .plus(MORE);
        Workshop moved = from.moved(
                to, from.round(), Optional.of(until), Optional.of(turn.member().id()));
        if (!workshops.move(from, moved)) {
            return late(from, turn);
        }
        Turn everybody = announcing.everybodys(turn);
        Message message = Message.of(
                everybody.say("workshop.extended." + to.word(), "until", DayOf.until(moved, everybody)),
                to == Stage.VOTE
                        ? Proposed.ballots(moved, everybody)
                        : List.of(new Choice(
                                TakingPart.PREFIX + "/look/" + moved.id(),
                                everybody.label("workshop.look"),
                                Look.PRIMARY)));
        return announcing.inChannel(moved, message, turn).and(timed(moved));
    }

    Reaction end(Workshop from, Turn turn) {
        Workshop moved = from.moved(
                Stage.ENDED,
                from.round(),
                Optional.empty(),
                Optional.of(turn.member().id()));
        if (!workshops.move(from, moved)) {
            return late(from, turn);
        }
        workshops.seal(from.id(), from.round());
        Turn everybody = announcing.everybodys(turn);
        return announcing
                .inChannel(moved, Message.of(everybody.say("workshop.ended")), turn)
                .and(quiet(moved));
    }

    /** Leaders take the proposal without a vote. */
    Reaction adopt(Workshop from, Turn turn) {
        return deciding.adopt(from, turn).map(done -> done.and(quiet(from))).orElseGet(() -> late(from, turn));
    }

    private Reaction entered(Workshop workshop, Turn turn) {
        return switch (workshop.stage()) {
            case GATHER -> invite(workshop, turn).and(timed(workshop));
            case GROUP -> number(workshop, turn).and(nudged(workshop, 1, turn));
            case PROPOSE ->
                announcing
                        .toOtherLeaders(
                                workshop, "propose", theirs -> LeadersCard.of(workshop, workshops, theirs), turn)
                        .and(nudged(workshop, 1, turn));
            case COMMENT -> remark(workshop, turn).and(timed(workshop));
            case VOTE -> vote(workshop, turn).and(timed(workshop));
            default -> Reaction.NONE;
        };
    }

    private Reaction invite(Workshop workshop, Turn turn) {
        Turn everybody = announcing.everybodys(turn);
        return announcing.inChannel(
                workshop,
                Message.of(
                        everybody.say("workshop.invited", "until", DayOf.until(workshop, everybody)),
                        TakingPart.button(workshop, everybody)),
                turn);
    }

    /** The numbers tell nothing of who said it, and when. */
    private Reaction number(Workshop workshop, Turn turn) {
        List<Contribution> said = new ArrayList<>(workshops.said(workshop.id()));
        Collections.shuffle(said, new Random(turn.random().nextLong()));
        workshops.number(said);
        return Reaction.NONE.andWork(Bundling.PREFIX + "/" + workshop.id() + "/" + workshop.step(), workshop.id());
    }

    private Reaction remark(Workshop workshop, Turn turn) {
        List<Draft> drafts = workshops.drafts(workshop.id());
        if (drafts.isEmpty()) {
            return Reaction.NONE;
        }
        Draft draft = drafts.getFirst();
        Optional<Draft> before = drafts.stream().skip(1).findFirst();
        return announcing
                .inChannel(
                        workshop,
                        draft.intention() + again(workshop, drafts.size(), turn),
                        Proposed.toRemark(workshop, draft, before, announcing.everybodys(turn)),
                        turn)
                .and(announcing.toTakingPart(
                        workshop,
                        "comment",
                        member -> true,
                        theirs ->
                                Proposed.personal(Proposed.toRemark(workshop, draft, before, theirs), workshop, theirs),
                        turn));
    }

    /** The first time a draft is shown has the name remarks are hung below; a reopened one is shown once more. */
    private String again(Workshop workshop, int drafts, Turn turn) {
        boolean fresh = workshops.drafts(workshop.id()).getFirst().at().equals(turn.now());
        return fresh ? "" : "/" + workshop.step() + "-" + drafts;
    }

    private Reaction vote(Workshop workshop, Turn turn) {
        Draft draft = workshops.drafts(workshop.id()).getFirst();
        return announcing
                .inChannel(
                        workshop,
                        Proposed.toVoteOn(workshop, draft, "workshop.vote", announcing.everybodys(turn)),
                        turn)
                .and(announcing.toTakingPart(
                        workshop,
                        "vote",
                        member -> true,
                        theirs -> Proposed.personal(
                                Proposed.toVoteOn(workshop, draft, "workshop.vote", theirs), workshop, theirs),
                        turn));
    }

    /** It goes on by itself when its time has come; who has not voted is reminded once before. */
    private static Reaction timed(Workshop workshop) {
        Instant due = workshop.due().orElseThrow();
        Reaction alarm = Reaction.NONE.andAlarm(workshop.alarm(), due, "due/" + workshop.step());
        return workshop.stage() == Stage.VOTE
                ? alarm.andAlarm(
                        Voting.alarm(workshop), due.minus(Duration.ofDays(1)), String.valueOf(workshop.round()))
                : alarm;
    }

    /** Leaders are reminded of what waits for them, twice at most. */
    Reaction nudged(Workshop workshop, int time, Turn turn) {
        return time > MOST_NUDGES
                ? Reaction.NONE
                : Reaction.NONE.andAlarm(
                        workshop.alarm(),
                        turn.now().plus(BEFORE_NUDGE.multipliedBy(time)),
                        "nudge/" + workshop.step() + "/" + time);
    }

    private Reaction remembered(Deciding.Decided decided) {
        return decided.workshop().stage().isOver()
                ? decided.said().and(quiet(decided.workshop()))
                : decided.said()
                        .callingOff(Voting.alarm(decided.workshop()))
                        .andAlarm(
                                decided.workshop().alarm(),
                                decided.at().plus(BEFORE_NUDGE),
                                "nudge/" + decided.workshop().step() + "/1");
    }

    private static Reaction quiet(Workshop workshop) {
        return Reaction.NONE.callingOff(workshop.alarm()).callingOff(Voting.alarm(workshop));
    }

    /** Somebody else was faster, or time was. */
    Reaction late(Workshop workshop, Turn turn) {
        if (turn.actor().isEmpty()) {
            return Reaction.NONE;
        }
        Workshop now = workshops.find(workshop.id()).orElse(workshop);
        Optional<String> by =
                now.movedBy().filter(id -> !id.equals(turn.member().id())).flatMap(this::named);
        String stage = turn.label("workshop.stage." + now.stage().word());
        return Reaction.whisper(by.map(name -> turn.say("workshop.late.by", "name", name, "stage", stage))
                .orElseGet(() -> turn.say("workshop.late", "stage", stage)));
    }

    private Optional<String> named(MemberId id) {
        return announcing.members().find(id).map(Member::name);
    }
}
