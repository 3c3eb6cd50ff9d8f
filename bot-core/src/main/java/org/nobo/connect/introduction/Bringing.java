package org.nobo.connect.introduction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.connect.introduction.Encounter.Stage;
import org.nobo.connect.matching.Common;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Brings people together: asks them first where that is wanted, opens their room, and sets the times to look after them. */
public final class Bringing {
    private static final Duration NUDGE = Duration.ofDays(2);

    /** When all who were asked must have answered, if they still can. */
    private static final Duration ANSWERED = MayI.PATIENCE.plusHours(2);

    private final Encounters encounters;
    private final People people;
    private final Wordbook wordbook;

    public Bringing(Encounters encounters, People people, Wordbook wordbook) {
        this.encounters = encounters;
        this.people = people;
        this.wordbook = wordbook;
    }

    /** These are to meet; each is asked first when the encounter is still asking. */
    public Reaction begin(List<Encounter> all, Turn turn) {
        return Reaction.all(all.stream().map(each -> begin(each, turn)).toList());
    }

    /**
     * These are to meet, and have agreed already.
     *
     * @param because what brought them together, in the language of their room
     */
    public Reaction begin(Encounter encounter, Function<Turn, Text> because, Turn turn) {
        encounters.keep(encounter);
        Turn theirs = together(here(encounter), turn);
        return open(
                encounter,
                theirs.say("encounter.hello.yes", "names", names(here(encounter), theirs))
                        .paragraph(because.apply(theirs)),
                turn);
    }

    Reaction begin(Encounter encounter, Turn turn) {
        encounters.keep(encounter);
        if (encounter.stage() == Stage.OPEN) {
            List<Member> who = here(encounter);
            Turn theirs = together(who, turn);
            return open(encounter, theirs.say("encounter.hello", "names", names(who, theirs)), turn);
        }
        Reaction asked =
                Reaction.NONE.andAlarm(encounter.name("answers"), turn.now().plus(ANSWERED), "");
        for (Member member : here(encounter)) {
            asked = asked.andOpen(new Opening(
                    EncounterTalk.KIND,
                    member,
                    encounter.name("ask/" + member.id()),
                    new EncounterTalk.Asked(encounter.id())));
        }
        return asked;
    }

    /** All who were to be asked have said yes or no; or one of them is gone. */
    Reaction settle(Encounter encounter, Turn turn) {
        encounters.keep(encounter);
        if (encounter.stage() != Stage.ASKING) {
            return Reaction.NONE;
        }
        List<Member> willing = here(encounter);
        if (willing.size() < 2) {
            encounters.keep(encounter.in(Stage.OVER));
            Reaction told = Reaction.NONE;
            for (Member one : willing) {
                boolean said = encounter
                        .guest(one.id())
                        .map(guest -> guest.agreed() == Encounter.Said.YES)
                        .orElse(false);
                told = said ? told.and(encounter.name("off/" + one.id()), to(one, "encounter.off", turn)) : told;
            }
            return told;
        }
        Turn theirs = together(willing, turn);
        return encounter.allHaveAgreed()
                ? open(encounter, theirs.say("encounter.hello.yes", "names", names(willing, theirs)), turn)
                : Reaction.NONE;
    }

    /** Who has not said yes by now has not, whether they left or nothing of them is kept any more. */
    Reaction late(Encounter encounter, Turn turn) {
        Encounter settled = encounter;
        for (Encounter.Guest guest : encounter.guests()) {
            settled = guest.agreed() == Encounter.Said.YES
                    ? settled
                    : settled.agreeing(guest.member(), Encounter.Said.NO);
        }
        return settle(settled, turn);
    }

    private Action to(Member member, String key, Turn turn) {
        return new Action.Post(
                member.direct(), Message.of(speaking(member, turn).say(key)));
    }

    Turn speaking(Member member, Turn turn) {
        return turn.speakingWith(member, wordbook.in(member.language()));
    }

    /** Among several the bot speaks the language it speaks with each of them; where that differs, the community's. */
    Turn together(List<Member> who, Turn turn) {
        List<Locale> languages = who.stream().map(Member::language).distinct().toList();
        return who.isEmpty()
                ? turn
                : turn.speakingWith(
                        who.getFirst(),
                        wordbook.in(
                                languages.size() == 1
                                        ? languages.getFirst()
                                        : turn.community().language()));
    }

    /** @param opening the first words in the room */
    Reaction open(Encounter encounter, Text opening, Turn turn) {
        Encounter open = encounter.in(Stage.OPEN);
        List<Member> who = here(open);
        if (who.size() < 2) {
            encounters.keep(encounter.in(Stage.OVER));
            return Reaction.NONE;
        }
        encounters.keep(open);
        Optional<List<Member>> there = people.together(who);
        if (there.isEmpty()) {
            return across(open, who, common(who), turn).and(lookedAfter(open, turn));
        }
        String room = open.name("room");
        Place inRoom = new Place.RoomOf(there.get().getFirst().account().platform(), room);
        Message hello = EncounterMessages.hello(open, who, common(who), opening, together(who, turn));
        return Reaction.NONE
                .and(
                        room,
                        new Action.Gather(
                                there.get().stream().map(Member::account).collect(Collectors.toSet())))
                .and(open.name("hello"), new Action.Post(inRoom, hello))
                .and(lookedAfter(open, turn));
    }

    /** Where the room of these is. */
    PlatformId platform(List<Member> who) {
        return people.together(who)
                .map(List::getFirst)
                .orElseGet(who::getFirst)
                .account()
                .platform();
    }

    /** The times at which it is looked after them. */
    static Reaction lookedAfter(Encounter encounter, Turn turn) {
        return Reaction.NONE
                .andAlarm(encounter.name("nudge"), turn.now().plus(NUDGE), "")
                .andAlarm(
                        encounter.name("middle"),
                        turn.now().plus(Duration.ofDays(encounter.days()).dividedBy(2)),
                        "")
                .andAlarm(encounter.name("end"), turn.now().plus(Duration.ofDays(encounter.days())), "");
    }

    /** No platform has them all, and all agreed to that: each is told how to reach the others, and what to begin with. */
    private Reaction across(Encounter encounter, List<Member> who, List<Common> commons, Turn turn) {
        Reaction told = Reaction.NONE;
        for (Member one : who) {
            Turn theirs = speaking(one, turn);
            List<Member> others =
                    who.stream().filter(other -> !other.equals(one)).toList();
            Text text = EncounterMessages.across(encounter, others, people::reachedAt, commons, theirs);
            told = told.and(encounter.name("across/" + one.id()), new Action.Post(one.direct(), Message.of(text)));
        }
        return told;
    }

    /** Whether somebody said how they may be reached from another platform. */
    public boolean meetsAcross(Member member) {
        return !people.reachedAt(member).isBlank();
    }

    /** Whether these can meet: on a platform that has both, or as both said how they may be reached from another. */
    public boolean canMeet(Member me, Member other) {
        return abroad(me, other).isEmpty() || (meetsAcross(me) && meetsAcross(other));
    }

    /** On which platform somebody is who could meet this member on none; empty where they can meet. */
    public Optional<PlatformId> abroad(Member me, Member other) {
        return people.together(List.of(me, other)).isPresent()
                ? Optional.empty()
                : Optional.of(other.account().platform());
    }

    /** Where no room could be opened each is told whom to write to. */
    Reaction withoutRoom(Encounter encounter, Turn turn) {
        List<Member> who = here(encounter);
        Reaction told = Reaction.NONE;
        for (Member one : who) {
            List<Text> others = who.stream()
                    .filter(other -> !other.equals(one))
                    .map(other -> new Text(List.of(other.mention())))
                    .toList();
            Turn theirs = speaking(one, turn);
            Text text = theirs.say("encounter.no.room", "others", theirs.words().rowOf(others));
            told = told.and(encounter.name("direct/" + one.id()), new Action.Post(one.direct(), Message.of(text)));
        }
        return told;
    }

    /** Those of them who are here and have not said no. */
    List<Member> here(Encounter encounter) {
        return encounter.willing().stream()
                .map(people::here)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    /** Those of them who are not away just now. */
    List<Member> reachable(Encounter encounter, Turn turn) {
        Set<MemberId> away = people.away(turn.community().id(), turn.now());
        return here(encounter).stream()
                .filter(member -> !away.contains(member.id()))
                .toList();
    }

    /** The names of the others, for one of them. */
    Text others(Encounter encounter, MemberId me, Turn turn) {
        return turn.words()
                .row(here(encounter).stream()
                        .filter(member -> !member.id().equals(me))
                        .map(Member::name)
                        .toList());
    }

    /** Why the others, for one who is asked. */
    Text why(Encounter encounter, Member me, Turn turn) {
        Text why = Text.EMPTY;
        for (Member other : here(encounter)) {
            if (!other.id().equals(me.id())) {
                why = why.paragraph(Reasons.toOne(me, other, people.common(me, other), turn.words()));
            }
        }
        return why;
    }

    private static Text names(List<Member> who, Turn turn) {
        return turn.words()
                .rowOf(who.stream()
                        .map(member -> new Text(List.of(member.mention())))
                        .toList());
    }

    /** Of each two of them: each row is looked up by its own, however many others there are. */
    private List<Common> common(List<Member> who) {
        List<Common> commons = new ArrayList<>();
        for (int i = 0; i < who.size(); i++) {
            for (int j = i + 1; j < who.size(); j++) {
                commons.add(people.common(who.get(i), who.get(j)));
            }
        }
        return commons;
    }
}
