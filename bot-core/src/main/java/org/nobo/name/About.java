package org.nobo.name;

import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Community;
import org.nobo.community.Members;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.CharterText;
import org.nobo.name.charter.InForce;
import org.nobo.words.Platforms;

/** {@code /nobo about}: the community as it describes itself. */
public final class About implements Feature {
    private final Members members;
    private final InForce inForce;

    public About(Members members, InForce inForce) {
        this.members = members;
        this.inForce = inForce;
    }

    @Override
    public void routes(Routes routes) {
        routes.command("about", this::about).home(this::atHome);
    }

    private Optional<Message> atHome(Turn turn) {
        Community community = turn.community();
        Text text = purpose(community, turn).paragraph(values(turn));
        return Optional.of(Message.of(
                        text,
                        Again.button("about", turn.label("name.home.about")),
                        Again.button("charter", turn.label("charter.home")))
                .titled(community.name()));
    }

    private Reaction about(Event.CommandGiven command, Turn turn) {
        Community community = turn.community();
        Text text = purpose(community, turn)
                .paragraph(values(turn))
                .paragraph(channels(community, turn))
                .paragraph(homes(community, turn))
                .paragraph(Leaders.named(members.leaders(community.id()), turn));
        if (turn.member().leader()) {
            text = text.paragraph(turn.say("name.about.change"));
        }
        return Reaction.whisper(Message.of(text).titled(community.name()));
    }

    private static Text purpose(Community community, Turn turn) {
        return community.purpose().isBlank() ? turn.say("name.about.purpose.none") : Text.said(community.purpose());
    }

    private Text values(Turn turn) {
        Charter charter = inForce.of(turn.community(), turn.words().language());
        return charter.values().isEmpty()
                ? Text.EMPTY
                : turn.say("name.about.values").line(CharterText.lines(charter, turn.words()));
    }

    /** Where it is on several platforms, on which. */
    private static Text homes(Community community, Turn turn) {
        return community.platforms().size() < 2
                ? Text.EMPTY
                : turn.say("name.about.homes", "platforms", Platforms.row(community.platforms(), turn.words()));
    }

    private static Text channels(Community community, Turn turn) {
        return channel("name.about.introductions", community.introductions(), turn)
                .line(channel("name.about.help", community.help(), turn))
                .line(channel("name.about.stories", community.stories(), turn));
    }

    private static Text channel(String key, Optional<Place.Channel> channel, Turn turn) {
        return channel.map(place -> turn.say(key, "channel", new Text.ChannelLink(place, place.id())))
                .orElse(Text.EMPTY);
    }
}
