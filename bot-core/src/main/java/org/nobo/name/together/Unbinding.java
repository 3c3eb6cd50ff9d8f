package org.nobo.name.together;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Platforms;

/** {@code /nobo unbind}: a workspace that joined a community leaves it again, after a leader has heard what that means. */
public final class Unbinding implements Feature {
    private static final String UNBIND = "unbind";

    private final Sides sides;

    public Unbinding(Sides sides) {
        this.sides = sides;
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand(UNBIND, this::unbind).leadersChoice(UNBIND, this::pressed);
    }

    private Reaction unbind(Event.CommandGiven command, Turn turn) {
        List<Workspace> guests = sides.guests(turn.community());
        if (guests.isEmpty()) {
            return Reaction.whisper(turn.say("unbind.nothing"));
        }
        return meant(command, guests, turn)
                .map(guest -> Reaction.whisper(asked(guest, turn)))
                .orElseGet(() -> Reaction.whisper(turn.say(
                        "unbind.which",
                        "platforms",
                        Platforms.row(guests.stream().map(Workspace::platform).toList(), turn.words()))));
    }

    /** The one whose platform is named, else the one they write from, else the only one. */
    private Optional<Workspace> meant(Event.CommandGiven command, List<Workspace> guests, Turn turn) {
        String typed = command.words().strip();
        Optional<Workspace> named = guests.stream()
                .filter(guest -> sides.named(guest.platform(), turn).equalsIgnoreCase(typed)
                        || guest.platform().value().equalsIgnoreCase(typed))
                .findFirst();
        Optional<Workspace> here = guests.stream()
                .filter(guest -> guest.platform().equals(command.who().platform()))
                .findFirst();
        return named.or(() -> here)
                .or(() -> guests.size() == 1 ? guests.stream().findFirst() : Optional.empty());
    }

    private Message asked(Workspace guest, Turn turn) {
        String id = "/" + guest.platform() + "/" + guest.id();
        return Message.of(
                turn.say(
                        "unbind.means",
                        "platform",
                        sides.named(guest.platform(), turn),
                        "host",
                        turn.community().name()),
                new Choice(UNBIND + "/yes" + id, turn.label("unbind.yes"), Look.DANGER),
                Choice.of(UNBIND + "/no" + id, turn.label("unbind.no")));
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 4);
        Workspace guest = new Workspace(new PlatformId(parts[2]), parts[3]);
        Community community = turn.community();
        if (!sides.guests(community).contains(guest)) {
            return Reaction.replace(Message.of(turn.say("unbind.nothing")));
        }
        if (!"yes".equals(parts[1])) {
            return Reaction.replace(Message.of(turn.say("unbind.no.said")));
        }
        List<Member> all = sides.leaders(community);
        sides.part(guest, turn);
        return Reaction.replace(Message.of(turn.say("unbind.done.said")))
                .and(sides.tell(
                        all,
                        turn,
                        UNBIND + "/done/" + turn.now().toEpochMilli(),
                        theirs -> theirs.say(
                                "unbind.done",
                                "platform",
                                sides.named(guest.platform(), theirs),
                                "host",
                                community.name())));
    }
}
