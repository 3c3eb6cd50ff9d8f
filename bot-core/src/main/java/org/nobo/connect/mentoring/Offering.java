package org.nobo.connect.mentoring;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.introduction.Bringing;
import org.nobo.connect.introduction.Encounter;
import org.nobo.connect.mentoring.Wanted.Stage;
import org.nobo.connect.rounds.Rounds;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/**
 * Somebody offers to be a mentor. The one who looks is asked before the two are brought together; until then nobody sees
 * who offered. Where they are kept apart, the one who looks is not asked, and who offered hears what they would hear
 * without a yes: it shows to neither.
 */
final class Offering {
    private final Mentorships mentorships;
    private final Members members;
    private final Rounds rounds;
    private final Bringing bringing;
    private final Notice notice;
    private final Wordbook wordbook;

    Offering(
            Mentorships mentorships,
            Members members,
            Rounds rounds,
            Bringing bringing,
            Notice notice,
            Wordbook wordbook) {
        this.mentorships = mentorships;
        this.members = members;
        this.rounds = rounds;
        this.bringing = bringing;
        this.notice = notice;
        this.wordbook = wordbook;
    }

    Reaction offer(Wanted wanted, Turn turn) {
        Member me = turn.member();
        Optional<Member> seeker = members.find(wanted.member()).filter(Member::here);
        if (wanted.member().equals(me.id())) {
            return Reaction.whisper(turn.say("mentor.own"));
        }
        if (wanted.stage() != Stage.OPEN || seeker.isEmpty()) {
            return Reaction.whisper(turn.say("mentor.late"));
        }
        String name = seeker.get().name();
        if (rounds.apartFrom(me.id()).contains(wanted.member())) {
            return Reaction.whisper(turn.say("mentor.apart.yours", "name", name)); // their own wish: they know of it
        }
        if (!bringing.canMeet(me, seeker.get())) {
            return Reaction.whisper(turn.say("mentor.across.how", "name", name));
        }
        Optional<Offer> before = mentorships.offer(wanted.id(), me.id());
        return before.filter(offer -> offer.waits(turn.now())).isPresent()
                ? Reaction.whisper(turn.say("mentor.offered.already", "name", name))
                : offered(wanted, seeker.get(), before, turn);
    }

    private Reaction offered(Wanted wanted, Member seeker, Optional<Offer> before, Turn turn) {
        Member me = turn.member();
        Offer offer = new Offer(
                wanted.id(), me.id(), turn.now(), before.map(Offer::stage).orElse(Offer.Stage.ASKED));
        if (rounds.apartFrom(seeker.id()).contains(me.id())) {
            offer = offer.in(Offer.Stage.UNASKED);
        } else if (offer.stage() == Offer.Stage.UNASKED) {
            offer = offer.in(Offer.Stage.ASKED);
        }
        mentorships.keep(offer);
        Reaction thanked = Reaction.whisper(turn.say("mentor.offered", "name", seeker.name()))
                .andAlarm(offer.rests(), turn.now().plus(Offer.PATIENCE), "");
        return offer.stage() == Offer.Stage.ASKED
                ? thanked.and(offer.name(), new Action.Post(seeker.direct(), mayI(wanted, seeker, turn)))
                : thanked;
    }

    private Message mayI(Wanted wanted, Member seeker, Turn turn) {
        Member me = turn.member();
        Turn theirs = turn.speakingWith(seeker, wordbook.in(seeker.language()));
        return Message.of(
                theirs.say("mentor.offer", "name", me.name(), "topic", wanted.topic()),
                new Choice(wanted.name() + "/yes/" + me.id(), theirs.label("mentor.offer.yes"), Look.PRIMARY),
                Choice.of(wanted.name() + "/no/" + me.id(), theirs.label("mentor.offer.no")));
    }

    /** An offer the one who looks was asked about, and by whom. */
    private record Asked(Offer offer, Member by) {}

    private Optional<Asked> asked(Wanted wanted, MemberId by, Turn turn) {
        return mentorships
                .offer(wanted.id(), by)
                .filter(offer -> wanted.member().equals(turn.member().id()))
                .filter(offer -> offer.stage() == Offer.Stage.ASKED)
                .flatMap(offer -> members.find(by).map(member -> new Asked(offer, member)));
    }

    /** Both have said so: one by offering, the other by this. */
    Reaction accept(Wanted wanted, MemberId by, Event.ChoiceMade choice, Turn turn) {
        Optional<Asked> asked = asked(wanted, by, turn)
                .filter(found -> found.by().here())
                .filter(found -> bringing.canMeet(found.by(), turn.member()))
                .filter(not(found ->
                        rounds.apartOf(wanted.member()).contains(found.by().id())));
        if (asked.isEmpty() || wanted.stage() == Stage.CLOSED) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        return wanted.stage() == Stage.TAKEN
                ? Reaction.whisper(turn.say("mentor.has"))
                : together(wanted, asked.get(), choice, turn);
    }

    private Reaction together(Wanted wanted, Asked asked, Event.ChoiceMade choice, Turn turn) {
        mentorships.takenOn(asked.offer());
        Member mentor = asked.by();
        Encounter encounter = Encounter.agreed(
                Mentoring.fresh(choice),
                wanted.community(),
                Optional.empty(),
                List.of(wanted.member(), mentor.id()),
                turn.now());
        boolean across = bringing.abroad(turn.member(), mentor).isPresent();
        return Reaction.replace(Message.of(turn.say(across ? "mentor.across.accepted" : "mentor.accepted")))
                .callingOff(asked.offer().rests())
                .and(notice.changed(wanted.takenBy(mentor.id()), turn))
                .and(bringing.begin(encounter, theirs -> notice.text(wanted, theirs), turn));
    }

    Reaction decline(Wanted wanted, MemberId by, Turn turn) {
        return asked(wanted, by, turn)
                .map(asked -> {
                    mentorships.keep(asked.offer().in(Offer.Stage.DECLINED));
                    return Reaction.replace(Message.of(
                            turn.say("mentor.declined", "name", asked.by().name())));
                })
                .orElseGet(() -> Reaction.whisper(turn.say("talk.late.over")));
    }

    /** No yes came: whether there was a no, no answer or no question is not told. */
    Reaction rests(Wanted wanted, MemberId by, Turn turn) {
        return members.find(by)
                .filter(Member::here)
                .filter(member -> mentorships.offer(wanted.id(), member.id()).isPresent())
                .map(member -> Reaction.post(
                        member.direct(),
                        turn.speakingWith(member, wordbook.in(member.language()))
                                .say("mentor.rests", "topic", wanted.topic())))
                .orElse(Reaction.NONE);
    }
}
