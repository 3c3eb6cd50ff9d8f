package org.nobo.connect.introduction;

import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.connect.introduction.Introduction.State;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;

/** {@code /nobo meet}, and all that belongs to an introduction under way. */
public final class Meeting implements Feature {
    private final Introductions introductions;
    private final Profiles profiles;
    private final Introducer introducer;
    private final Silence silence;

    public Meeting(Introductions introductions, Profiles profiles, Introducer introducer, Silence silence) {
        this.introductions = introductions;
        this.profiles = profiles;
        this.introducer = introducer;
        this.silence = silence;
    }

    @Override
    public void routes(Routes routes) {
        routes.command("meet", this::meet)
                .talk(new IntroductionTalk(introductions, introducer))
                .choice(Introducer.PREFIX, this::enough)
                .alarm(Introducer.PREFIX, this::timeCame)
                .refused(Introducer.PREFIX, this::refused)
                .home(this::atHome);
    }

    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        String[] parts = time.alarm().split("/", 4);
        return "late".equals(parts[1])
                ? introducer.late(Long.parseLong(parts[2]), new MemberId(parts[3]), turn)
                : introducer.again(new MemberId(parts[2]), turn);
    }

    private Optional<Message> atHome(Turn turn) {
        boolean wanted = profiles.of(turn.member().id()).introducing() == Introducing.YES;
        Message part = wanted
                ? Message.of(
                        turn.say("introduction.home.yes"),
                        Again.button("meet", turn.label("introduction.home.meet")),
                        Control.Choice.of("introduction/enough", turn.label("introduction.enough.button")))
                : Message.of(
                        turn.say("introduction.home.no"), Again.button("meet", turn.label("introduction.home.begin")));
        return Optional.of(part.titled(turn.label("introduction.home")));
    }

    /** Who asks to meet somebody has said yes to being introduced. */
    private Reaction meet(Event.CommandGiven command, Turn turn) {
        Profile profile = profiles.of(turn.member().id());
        profiles.keep(turn.member(), profile.introducing(Introducing.YES));
        return introducer.seek(turn.member(), turn);
    }

    /** One of the two does not want to be introduced any more. */
    private Reaction enough(Event.ChoiceMade choice, Turn turn) {
        Profile profile = profiles.of(turn.member().id());
        profiles.keep(turn.member(), profile.introducing(Introducing.NO));
        silence.stop(turn.member());
        return Reaction.whisper(Message.of(turn.say("introduction.enough.said")));
    }

    private Reaction refused(Event.Refused event, Turn turn) {
        String[] parts = event.intention().split("/");
        return introductions
                .find(Long.parseLong(parts[1]))
                .map(introduction -> switch (parts[2]) {
                    case "ask" -> introducer.next(introduction, State.SILENT, turn);
                    default -> Reaction.NONE;
                })
                .orElse(Reaction.NONE);
    }
}
