package org.nobo.name.together;

import java.time.Duration;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.community.CodeDesk;
import org.nobo.community.Community;
import org.nobo.community.Joining;
import org.nobo.community.Member;
import org.nobo.community.OneTimeCodes.Purpose;
import org.nobo.feature.Feature;
import org.nobo.feature.FreshId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;

/**
 * {@code /nobo bind}: a leader gets a code, a leader of a community on another platform gives it there, and once both have
 * said yes the two communities are one.
 */
public final class Binding implements Feature {
    private static final String BIND = "bind";

    /** So long both have for saying yes. */
    private static final Duration TO_DECIDE = Duration.ofDays(1);

    private final Sides sides;
    private final CodeDesk codes;

    public Binding(Sides sides, CodeDesk codes) {
        this.sides = sides;
        this.codes = codes;
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand(BIND, this::bind).leadersChoice(BIND, this::pressed);
    }

    private Reaction bind(Event.CommandGiven command, Turn turn) {
        String typed = command.words().strip();
        return typed.isEmpty() ? give(command, turn) : take(command, typed, turn);
    }

    private Reaction give(Event.CommandGiven command, Turn turn) {
        String code = codes.give(Purpose.JOIN, turn.member().id(), command.id(), turn.now());
        return Reaction.whisper(turn.say(
                "bind.code",
                "code",
                new Text.Strong(code),
                "community",
                turn.community().name()));
    }

    private Reaction take(Event.CommandGiven command, String typed, Turn turn) {
        return switch (codes.take(Purpose.JOIN, turn.member().id(), typed, turn.now())) {
            case CodeDesk.TooOften often -> Reaction.whisper(turn.say("code.often"));
            case CodeDesk.Wrong wrong -> Reaction.whisper(turn.say("bind.code.wrong"));
            case CodeDesk.From(var giver) ->
                sides.leader(giver)
                        .map(leader -> offer(command, leader, turn))
                        .orElseGet(() -> Reaction.whisper(turn.say("bind.code.wrong")));
        };
    }

    /** What is going to happen is said to the one who took the code first. */
    private Reaction offer(Event.CommandGiven command, Member hostLeader, Turn turn) {
        Workspace guest = sides.workspace(command.who(), turn.community());
        Community host = sides.community(hostLeader);
        Optional<String> obstacle = sides.obstacle(host, guest, turn.community());
        if (obstacle.isPresent()) {
            return Reaction.whisper(turn.say(
                    obstacle.get(), "community", host.name(), "platform", sides.named(guest.platform(), turn)));
        }
        Joining joining = new Joining(
                FreshId.of(command, turn),
                host.id(),
                hostLeader.id(),
                turn.member().id(),
                guest,
                false,
                turn.now().plus(TO_DECIDE));
        sides.joinings().dropBefore(turn.now());
        sides.joinings().keep(joining);
        Message asked = Message.of(
                means(joining, host, turn.community(), turn).paragraph(turn.say("bind.offer")),
                new Choice(BIND + "/ask/" + joining.id(), turn.label("bind.offer.yes"), Look.PRIMARY),
                Choice.of(BIND + "/no/" + joining.id(), turn.label("bind.no")));
        Reaction pointer =
                command.where() instanceof Place.Direct ? Reaction.NONE : Reaction.whisper(turn.say("bind.elsewhere"));
        return pointer.and(
                BIND + "/offer/" + joining.id(), new Action.Post(turn.member().direct(), asked));
    }

    /** What it means for both, point by point. */
    private Text means(Joining joining, Community host, Community guest, Turn turn) {
        return turn.say(
                "bind.means",
                "guest",
                new Text.Strong(guest.name()),
                "platform",
                sides.named(joining.guest().platform(), turn),
                "host",
                new Text.Strong(host.name()),
                "count",
                sides.people(guest));
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        Optional<Joining> open =
                sides.joinings().find(parts[2]).filter(found -> found.until().isAfter(turn.now()));
        if (open.isEmpty()) {
            return Reaction.replace(Message.of(turn.say("bind.over")));
        }
        Joining joining = open.get();
        boolean host = turn.member().id().equals(joining.hostLeader());
        boolean guest = turn.member().id().equals(joining.guestLeader());
        return switch (parts[1]) {
            case "ask" -> guest && !joining.agreed() ? ask(joining, turn) : over(turn);
            case "yes" -> host && joining.agreed() ? yes(joining, turn) : over(turn);
            default -> host || guest ? no(joining, turn) : over(turn);
        };
    }

    private static Reaction over(Turn turn) {
        return Reaction.replace(Message.of(turn.say("bind.over")));
    }

    /** The guest's side has said yes: now the other is asked. */
    private Reaction ask(Joining joining, Turn turn) {
        Optional<Member> leader = sides.leader(joining.hostLeader());
        if (leader.isEmpty()) {
            sides.joinings().drop(joining.id());
            return over(turn);
        }
        sides.joinings().keep(joining.agreedOn());
        Community host = sides.community(leader.get());
        Turn theirs = sides.speakingWith(leader.get(), turn);
        Text text = theirs.say(
                        "bind.asked",
                        "name",
                        turn.member().name(),
                        "guest",
                        new Text.Strong(turn.community().name()))
                .paragraph(means(joining, host, turn.community(), theirs))
                .paragraph(theirs.say("bind.offer"));
        Message asked = Message.of(
                text,
                new Choice(BIND + "/yes/" + joining.id(), theirs.label("bind.yes"), Look.PRIMARY),
                Choice.of(BIND + "/no/" + joining.id(), theirs.label("bind.no")));
        return Reaction.replace(
                        Message.of(turn.say("bind.asking", "name", leader.get().name(), "host", host.name())))
                .and(
                        BIND + "/asked/" + joining.id(),
                        new Action.Post(leader.get().direct(), asked));
    }

    private Reaction yes(Joining joining, Turn turn) {
        sides.joinings().drop(joining.id());
        Optional<Community> guest = sides.livingIn(joining.guest());
        boolean still = guest.isPresent()
                && sides.leader(joining.guestLeader())
                        .filter(leader -> leader.community().equals(guest.get().id()))
                        .isPresent()
                && sides.obstacle(turn.community(), joining.guest(), guest.get())
                        .isEmpty();
        if (!still) {
            return over(turn);
        }
        sides.join(joining.guest(), turn.community());
        Reaction said = Reaction.replace(Message.of(turn.say("bind.done.said")));
        return said.and(sides.tellEverybody(joining))
                .and(sides.tellLeaders(
                        turn,
                        BIND + "/done/" + joining.id(),
                        theirs -> theirs.say(
                                "bind.done",
                                "guest",
                                guest.get().name(),
                                "host",
                                turn.community().name(),
                                "platform",
                                sides.named(joining.guest().platform(), theirs))));
    }

    /** Whoever says no, the other hears of it where there is somebody to tell. */
    private Reaction no(Joining joining, Turn turn) {
        sides.joinings().drop(joining.id());
        Reaction said = Reaction.replace(Message.of(turn.say("bind.no.said")));
        boolean byHost = turn.member().id().equals(joining.hostLeader());
        Optional<Member> other = byHost
                ? sides.leader(joining.guestLeader())
                : joining.agreed() ? sides.leader(joining.hostLeader()) : Optional.empty();
        return other.map(leader -> said.and(
                        BIND + "/declined/" + joining.id(),
                        new Action.Post(
                                leader.direct(),
                                Message.of(sides.speakingWith(leader, turn)
                                        .say(
                                                "bind.no.told",
                                                "name",
                                                turn.member().name())))))
                .orElse(said);
    }
}
