package org.nobo.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Community;
import org.nobo.feature.Turn;

/** What a community must have said of itself before the bot may greet anybody in its name. */
public final class Essentials {
    private Essentials() {}

    /** What is still missing, in words for a leader; empty when the community is ready. */
    public static List<Text> missing(Community community, Turn turn) {
        List<Text> missing = new ArrayList<>();
        if (community.purpose().isBlank()) {
            missing.add(turn.say("name.setup.missing.purpose"));
        }
        missingChannel(missing, community.introductions(), "name.setup.missing.introductions", turn);
        missingChannel(missing, community.help(), "name.setup.missing.help", turn);
        missingChannel(missing, community.stories(), "name.setup.missing.stories", turn);
        return missing;
    }

    private static void missingChannel(List<Text> missing, Optional<Place.Channel> channel, String words, Turn turn) {
        if (channel.isEmpty()) {
            missing.add(turn.say(words));
        }
    }

    /** The same community, ready if nothing is missing any more; what was ready once stays so. */
    static Community readied(Community community) {
        return community.readied(community.ready() || (!community.purpose().isBlank() && community.hasAllChannels()));
    }

    public static Community described(Community community, String name, String purpose) {
        return readied(community.described(name, purpose));
    }

    static Community placed(
            Community community, Place.Channel introductions, Place.Channel help, Place.Channel stories) {
        return readied(community.placed(Optional.of(introductions), Optional.of(help), Optional.of(stories)));
    }
}
