package org.nobo.connect.welcome;

import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.arrival.Rush;
import org.nobo.connect.profile.Known;
import org.nobo.connect.welcome.WelcomeState.Hello;
import org.nobo.connect.welcome.WelcomeState.Summary;
import org.nobo.connect.wording.Spoken;
import org.nobo.connect.wording.Wording;
import org.nobo.connect.wording.Wordings;
import org.nobo.dialogue.Talks;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.name.charter.InForce;

/** Welcomes newcomers, and comes back to their answers with {@code /nobo welcome} and {@code /nobo profile}. */
public final class Welcome implements Feature {
    private static final String WELCOME = "welcome";

    private final Members members;
    private final Talks talks;
    private final Told told;
    private final WelcomeTalk talk;
    private final Wording wording;
    private final Rush rush;

    /**
     * @param after what follows when somebody has told about themselves, or wants to hear no more
     */
    public Welcome(Known known, InForce inForce, Talks talks, Wordings wordings, After after) {
        this.members = known.members();
        this.talks = talks;
        this.rush = new Rush(known.members());
        this.wording = new Wording(wordings);
        this.told = new Told(known);
        this.talk = new WelcomeTalk(told, new Asking(told, inForce, new Spoken(wordings)), known.profiles(), after);
    }

    @Override
    public void routes(Routes routes) {
        routes.on(Event.MemberJoined.class, this::joined)
                .talk(talk)
                .command(WELCOME, this::welcome)
                .command("profile", (event, turn) -> begin(event, new Summary(), turn))
                .choice(WELCOME, this::opened)
                .refused(WELCOME, this::refused)
                .home(this::atHome);
        wording.routes(routes);
    }

    private Optional<Message> atHome(Turn turn) {
        Text lines = told.lines(turn);
        Message part = lines.isEmpty()
                ? Message.of(turn.say("welcome.home.nothing"), Again.button(WELCOME, turn.label("welcome.home.begin")))
                : Message.of(
                        lines,
                        Again.button("values", turn.label("welcome.home.values")),
                        Again.button("profile", turn.label("welcome.summary.change")));
        return Optional.of(part.titled(turn.label("welcome.home")));
    }

    private Reaction welcome(Event.CommandGiven command, Turn turn) {
        return turn.words()
                        .list("wording.edit.words")
                        .contains(command.words().strip().toLowerCase(Locale.ROOT))
                ? wording.begin(turn)
                : begin(command, talk.first(turn), turn);
    }

    /** What follows on a welcome. */
    public interface After {

        /** They want to be introduced to somebody. */
        Reaction saidYes(Member member, Turn turn);

        /** They have told about themselves for the first time, whatever they said about being introduced. */
        Reaction told(Member member, Turn turn);

        /** They said "stop". */
        Reaction stopped(Member member, Turn turn);
    }

    /** Asks somebody who told nothing once more whether to begin. */
    public static Opening again(Member member, String name) {
        return new Opening(WelcomeTalk.KIND, member, name, new Hello(true));
    }

    private Reaction joined(Event.MemberJoined event, Turn turn) {
        if (event.person().kind() != Person.Kind.MEMBER || !turn.community().ready()) {
            return Reaction.NONE;
        }
        Member member = turn.member();
        String name = WELCOME + "/" + member.id() + "/" + member.joinings();
        return Reaction.NONE.andOpen(new Opening(WelcomeTalk.KIND, member, name, new Hello(false)));
    }

    /**
     * Where a welcome is under way, two at once would confuse: in direct messages its open question is put again by itself.
     * Who asks for it elsewhere and never answered may not have got it, because their direct messages were closed.
     */
    private Reaction begin(Event.CommandGiven event, WelcomeState state, Turn turn) {
        boolean elsewhere = !(event.where() instanceof Place.Direct);
        Reaction pointer = elsewhere ? Reaction.whisper(turn.say("welcome.elsewhere")) : Reaction.NONE;
        Member member = turn.member();
        boolean underWay = talks.open(member.id(), WelcomeTalk.KIND)
                .filter(talk -> !elsewhere || talk.version() > 1)
                .isPresent();
        return underWay
                ? pointer
                : pointer.andOpen(new Opening(WelcomeTalk.KIND, member, WELCOME + "/again/" + event.id(), state));
    }

    /**
     * Their direct messages are closed to us: one message where people are introduced, which only they can open. Who came in
     * a rush is not rung for there; whoever wants to says {@code /nobo welcome}.
     */
    private Reaction refused(Event.Refused event, Turn turn) {
        String[] parts = event.intention().split("/");
        Optional<Member> member = "again".equals(parts[1])
                ? Optional.empty()
                : members.find(new MemberId(parts[1])).filter(Member::here);
        Optional<Place.Channel> channel = member.flatMap(
                who -> turn.community().at(who.account().platform()).introductions());
        if (member.isEmpty()
                || channel.isEmpty()
                || event.why() != DeliveryFailure.Why.CLOSED
                || parts.length > 3
                || rush.brought(member.get().id())) {
            return Reaction.NONE;
        }
        Message door = Message.of(
                turn.say("welcome.door", "who", member.get().mention()),
                Control.Choice.of(WELCOME + "/" + member.get().id(), turn.label("welcome.door.button")));
        return Reaction.NONE.and("welcome-door/" + parts[1] + "/" + parts[2], new Action.Post(channel.get(), door));
    }

    private Reaction opened(Event.ChoiceMade choice, Turn turn) {
        Member member = turn.member();
        if (!choice.choice().equals(WELCOME + "/" + member.id())) {
            return Reaction.whisper(turn.say("welcome.door.other"));
        }
        return Reaction.whisper(turn.say("welcome.door.opened"))
                .andOpen(new Opening(WelcomeTalk.KIND, member, WELCOME + "/again/" + choice.id(), new Hello(false)));
    }
}
