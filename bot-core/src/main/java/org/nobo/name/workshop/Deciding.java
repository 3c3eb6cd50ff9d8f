package org.nobo.name.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.name.charter.Adopting;
import org.nobo.name.charter.Agreement;

/** What comes of a vote: a charter, another round, or nothing yet because too few voted. */
final class Deciding {
    private final Workshops workshops;
    private final Announcing announcing;
    private final Adopting adopting;

    Deciding(Announcing announcing, Adopting adopting) {
        this.workshops = announcing.workshops();
        this.announcing = announcing;
        this.adopting = adopting;
    }

    /**
     * What was decided.
     *
     * @param at when
     */
    record Decided(Workshop workshop, Reaction said, Instant at) {}

    /** Empty when somebody else closed it before. */
    Optional<Decided> close(Workshop from, Optional<Member> by, Turn turn) {
        Optional<Workshop> held = workshops.find(from.id(), true).filter(now -> now.step() == from.step());
        if (held.isEmpty()) {
            return Optional.empty();
        }
        List<Vote> votes = workshops.votes(from.id(), from.round());
        int here = announcing.members().count(from.community());
        Count count = Count.of(votes);
        Count.Outcome outcome = count.outcome(from.rules().quorum(), here);
        Stage to = outcome == Count.Outcome.CONSENT ? Stage.RATIFIED : Stage.WEIGH;
        Workshop moved = from.moved(to, from.round(), Optional.empty(), by.map(Member::id));
        if (!workshops.move(from, moved)) {
            return Optional.empty();
        }
        Result result = new Result(from, count, votes, here, this::named);
        Reaction said = switch (outcome) {
            case CONSENT -> ratified(moved, result, turn);
            case OBJECTIONS ->
                announcing
                        .inChannel(moved, result.objections(announcing.everybodys(turn)), turn)
                        .and(toLeaders(moved, result, turn));
            case TOO_FEW -> toLeaders(moved, result, turn);
        };
        return Optional.of(new Decided(moved, said, turn.now()));
    }

    private Reaction toLeaders(Workshop moved, Result result, Turn turn) {
        return announcing.toLeaders(
                moved, "weigh", theirs -> LeadersCard.weighing(moved, workshops, result, theirs), turn);
    }

    private Reaction ratified(Workshop moved, Result result, Turn turn) {
        Draft draft = workshops.drafts(moved.id()).getFirst();
        Reaction adopted = adopting.adopt(draft.charter(), result.agreement(), turn);
        if (!moved.rules().named()) {
            workshops.seal(moved.id(), moved.round());
        }
        Message message = result.ratified(draft.charter(), announcing.everybodys(turn));
        return adopted.and(announcing.inChannel(moved, message, turn));
    }

    /** Without a vote; empty when it has moved meanwhile. */
    Optional<Reaction> adopt(Workshop from, Turn turn) {
        List<Draft> drafts = workshops.drafts(from.id());
        if (drafts.isEmpty()) {
            return Optional.of(Reaction.whisper(turn.say("workshop.no.draft")));
        }
        MemberId by = turn.member().id();
        Workshop moved = from.moved(Stage.RATIFIED, from.round(), Optional.empty(), Optional.of(by));
        if (!workshops.move(from, moved)) {
            return Optional.empty();
        }
        workshops.seal(from.id(), from.round());
        Draft draft = drafts.getFirst();
        Turn everybody = announcing.everybodys(turn);
        return Optional.of(adopting.adopt(draft.charter(), new Agreement.Adopted(Optional.of(by)), turn)
                .and(announcing.inChannel(
                        moved, Result.adopted(draft.charter(), turn.member().name(), everybody), turn)));
    }

    private Optional<String> named(MemberId id) {
        return announcing.members().find(id).map(Member::name);
    }
}
