package org.nobo.connect.network;

import java.util.Base64;
import java.util.Optional;
import org.nobo.chat.Attachment;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Absences;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.profile.Profiles;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** {@code /nobo map}, {@code /nobo edge} and {@code /nobo me}: how we are connected, and what others see of oneself. */
public final class Network implements Feature {
    private static final String MAP = "map";
    private static final String NAMED = "map-name";

    private final Ties ties;
    private final Members members;
    private final Wordbook words;
    private final Circle circle;
    private final Edge edge;

    /**
     * @param acts what leaders can have done about somebody
     */
    public Network(
            Ties ties,
            Members members,
            Profiles profiles,
            Acts acts,
            Approaches approaches,
            Absences absences,
            Wordbook words) {
        this.ties = ties;
        this.members = members;
        this.words = words;
        this.circle = new Circle(ties, profiles);
        this.edge = new Edge(circle, members, acts, approaches, absences, words);
    }

    @Override
    public void routes(Routes routes) {
        routes.command(MAP, this::draw)
                .work(MAP, this::draw, this::drawn)
                .command("me", (event, turn) -> me(turn))
                .choice(NAMED, this::named);
        edge.routes(routes);
    }

    /** To lay out many people takes a while, so it is done outside the turn. */
    private Reaction draw(Event.CommandGiven command, Turn turn) {
        Circle.Seen seen = circle.look(turn.community().id());
        if (seen.web().people().size() < 2) {
            return Reaction.whisper(turn.say("map.nobody"));
        }
        Reaction work = Reaction.NONE.andWork(
                MAP + "/" + command.id(),
                turn.community().id() + "\n" + turn.member().id());
        return command.where() instanceof Place.Direct ? work : work.and(Reaction.whisper(turn.say("map.coming")));
    }

    private String draw(String input) {
        String[] lines = input.split("\n");
        CommunityId community = new CommunityId(lines[0]);
        Member asked = members.find(new MemberId(lines[1])).orElse(null);
        if (asked == null) {
            return input + "\n";
        }
        return input + "\n"
                + NetworkMap.of(circle.look(community), members.in(community), words.in(asked.language()))
                        .map(png -> Base64.getEncoder().encodeToString(png))
                        .orElse("");
    }

    private Reaction drawn(Event.WorkDone done, Turn turn) {
        String[] lines = done.result().split("\n", 3);
        Optional<Member> asked = members.find(new MemberId(lines[1])).filter(Member::here);
        if (asked.isEmpty()) {
            return Reaction.NONE;
        }
        Turn theirs = turn.speakingWith(asked.get(), words.in(asked.get().language()));
        Circle.Seen seen = circle.look(turn.community().id());
        Text text = InWords.of(seen.web(), theirs.words()).paragraph(theirs.say("map.names"));
        Message message = Message.of(text, naming(seen, theirs));
        return Reaction.post(
                asked.get().direct(),
                lines[2].isBlank()
                        ? message
                        : message.with(new Attachment(
                                "map.png",
                                Base64.getDecoder().decode(lines[2]),
                                InWords.of(seen.web(), theirs.words()).plain())));
    }

    private static Choice naming(Circle.Seen seen, Turn turn) {
        boolean shown = seen.named().contains(turn.member().id());
        return Choice.of(NAMED + (shown ? "/hide" : "/show"), turn.label(shown ? "map.hide" : "map.show"));
    }

    private Reaction named(Event.ChoiceMade choice, Turn turn) {
        boolean shown = choice.choice().endsWith("/show");
        ties.name(turn.member(), shown);
        return Reaction.whisper(turn.say(shown ? "map.shown" : "map.hidden"));
    }

    /** What those who look after us can see of somebody, word for word as they see it. */
    private Reaction me(Turn turn) {
        Member self = turn.member();
        Circle.Seen seen = circle.look(turn.community().id());
        if (!seen.web().people().contains(self.id())) {
            return Reaction.whisper(turn.say("me.nothing"));
        }
        int ties = seen.web().degree(self.id());
        Text text = turn.say(ties == 0 ? "me.ties.none" : ties == 1 ? "me.ties.one" : "me.ties", "count", ties)
                .paragraph(seen.of(self.id(), turn.now())
                        .map(standing ->
                                turn.say("me.leaders").line(turn.say("edge." + standing.word(), "name", self.name())))
                        .orElseGet(() -> turn.say("me.leaders.nothing")))
                .paragraph(turn.say("me.why"));
        return Reaction.whisper(Message.of(text, naming(seen, turn)));
    }
}
