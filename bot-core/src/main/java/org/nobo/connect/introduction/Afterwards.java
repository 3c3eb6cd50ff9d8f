package org.nobo.connect.introduction;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.connect.introduction.Encounter.Guest;
import org.nobo.connect.introduction.Encounter.Said;
import org.nobo.connect.introduction.Encounter.Stage;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profiles;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;

/** What becomes of people who were brought together: a nudge into silence, whether they met, and what came of it. */
public final class Afterwards implements Feature {
    private final Encounters encounters;
    private final Profiles profiles;
    private final Bringing bringing;
    private final Silence silence;

    public Afterwards(Encounters encounters, Profiles profiles, Bringing bringing, Silence silence) {
        this.encounters = encounters;
        this.profiles = profiles;
        this.bringing = bringing;
        this.silence = silence;
    }

    @Override
    public void routes(Routes routes) {
        routes.talk(new EncounterTalk(encounters, bringing))
                .choice(Encounter.PREFIX, this::pressed)
                .alarm(Encounter.PREFIX, this::timeCame)
                .delivered(Encounter.PREFIX, this::stands)
                .refused(Encounter.PREFIX, this::refused)
                .overheard(this::overheard);
    }

    /** Room names begin with the prefix and the encounter's id; the rest says which part. */
    private static String part(String name) {
        return name.split("/", 4)[2];
    }

    private Optional<Encounter> meant(String name, Turn turn) {
        return encounters
                .find(name.split("/", 4)[1])
                .filter(found -> found.community().equals(turn.community().id()));
    }

    private Reaction stands(Event.Delivered delivered, Turn turn) {
        if ("hello".equals(part(delivered.intention()))) {
            meant(delivered.intention(), turn)
                    .ifPresent(found -> encounters.keep(
                            found.inRoom(delivered.what().place().key())));
        }
        return Reaction.NONE;
    }

    private Reaction refused(Event.Refused refused, Turn turn) {
        Optional<Encounter> encounter = meant(refused.intention(), turn);
        return switch (part(refused.intention())) {
            case "room" ->
                encounter.map(found -> bringing.withoutRoom(found, turn)).orElse(Reaction.NONE);
            case "ask" ->
                encounter
                        .map(found -> bringing.settle(
                                found.agreeing(new MemberId(refused.intention().split("/", 4)[3]), Said.NO), turn))
                        .orElse(Reaction.NONE);
            default -> Reaction.NONE;
        };
    }

    /** Somebody says something in their room: that is all a bot needs to know of it. */
    private Reaction overheard(Event.MessagePosted message, Turn turn) {
        if (message.where() instanceof Place.Room && turn.actor().isPresent()) {
            encounters.in(message.where()).filter(found -> !found.talked()).ifPresent(found -> {
                encounters.keep(found.talking());
                silence.answered(turn.member(), found);
            });
        }
        return Reaction.NONE;
    }

    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        String part = part(time.alarm());
        Stage stage = "answers".equals(part) ? Stage.ASKING : Stage.OPEN;
        Optional<Encounter> due = meant(time.alarm(), turn).filter(found -> found.stage() == stage);
        return due.map(found -> switch (part) {
                    case "answers" -> bringing.late(found, turn);
                    case "nudge" -> nudge(found, turn);
                    case "middle" -> askWhetherTheyMet(found, "middle", turn);
                    default -> askWhetherTheyMet(found, "end", turn).and(close(found, turn));
                })
                .orElse(Reaction.NONE);
    }

    private Reaction nudge(Encounter encounter, Turn turn) {
        List<Member> who = bringing.reachable(encounter, turn);
        boolean several = bringing.here(encounter).size() > 1;
        if (encounter.talked() || encounter.room().isEmpty() || !several || who.isEmpty()) {
            return Reaction.NONE;
        }
        Member first = who.get(encounter.chance().nextInt(who.size()));
        Place room = new Place.RoomOf(bringing.platform(who), encounter.name("room"));
        return Reaction.NONE.and(
                encounter.name("nudged"),
                new Action.Post(
                        room,
                        Message.of(bringing.together(bringing.here(encounter), turn)
                                .say("encounter.nudge", "name", first.mention()))));
    }

    /** A yes of one of them is enough; then nobody is asked again. */
    private Reaction askWhetherTheyMet(Encounter encounter, String when, Turn turn) {
        Reaction asked = Reaction.NONE;
        if (encounter.hasMet() || bringing.here(encounter).size() < 2) {
            return asked;
        }
        for (Member member : bringing.reachable(encounter, turn)) {
            Turn theirs = bringing.speaking(member, turn);
            Message question =
                    EncounterMessages.haveYouMet(encounter, bringing.others(encounter, member.id(), theirs), theirs);
            asked = asked.and(encounter.name(when + "/" + member.id()), new Action.Post(member.direct(), question));
        }
        return asked;
    }

    /** The last question stands open as long as they like; who never said a word by then has been silent. */
    private Reaction close(Encounter encounter, Turn turn) {
        Reaction told = Reaction.NONE;
        if (!encounter.talked() && !encounter.hasMet()) {
            for (Member member : bringing.here(encounter)) {
                boolean silent = encounter
                        .guest(member.id())
                        .map(guest -> guest.met() == Said.NOTHING)
                        .orElse(false);
                told = silent ? told.and(silence.never(member, encounter, bringing.speaking(member, turn))) : told;
            }
        }
        encounters.keep(encounter.in(Stage.OVER));
        return told;
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        Optional<Encounter> encounter = meant(choice.choice(), turn);
        Optional<Guest> guest =
                encounter.flatMap(found -> found.guest(turn.member().id()));
        if (guest.isEmpty()) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        Encounter found = encounter.get();
        silence.answered(turn.member(), found);
        return switch (part(choice.choice())) {
            case "met" -> met(found, turn);
            case "notyet" -> notYet(found, turn);
            case "thanks" -> thanks(found, turn);
            case "enough" -> enough(turn);
            default -> Reaction.replace(Message.of(turn.say("encounter.came.nothing.said")));
        };
    }

    private Reaction met(Encounter encounter, Turn turn) {
        Encounter met = encounter.meeting(turn.member().id(), Said.YES);
        encounters.keep(met);
        Message next = EncounterMessages.whatCame(
                met, bringing.others(met, turn.member().id(), turn), turn);
        return Reaction.replace(Message.of(turn.say("encounter.met.said")))
                .and(
                        met.name("came/" + turn.member().id()),
                        new Action.Post(turn.member().direct(), next))
                .callingOff(met.name("middle"));
    }

    private Reaction notYet(Encounter encounter, Turn turn) {
        encounters.keep(encounter.meeting(turn.member().id(), Said.NO));
        return Reaction.replace(Message.of(turn.say("encounter.notyet.said")));
    }

    /** Who presses it says thank you, and is told so beforehand by what stands on it. */
    private Reaction thanks(Encounter encounter, Turn turn) {
        Reaction said = Reaction.replace(Message.of(turn.say(
                "encounter.thanks.said",
                "others",
                bringing.others(encounter, turn.member().id(), turn))));
        for (Member other : bringing.here(encounter)) {
            if (!other.id().equals(turn.member().id())) {
                Turn theirs = bringing.speaking(other, turn);
                said = said.and(
                        encounter.name("thanked/" + turn.member().id() + "/" + other.id()),
                        new Action.Post(
                                other.direct(),
                                Message.of(theirs.say(
                                        "encounter.thanks",
                                        "name",
                                        turn.member().name()))));
            }
        }
        return said;
    }

    private Reaction enough(Turn turn) {
        profiles.keep(turn.member(), profiles.of(turn.member().id()).introducing(Introducing.NO));
        silence.stop(turn.member());
        return Reaction.whisper(Message.of(turn.say("introduction.enough.said")));
    }
}
