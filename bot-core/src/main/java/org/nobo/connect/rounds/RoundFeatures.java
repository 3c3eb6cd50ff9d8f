package org.nobo.connect.rounds;

import java.util.List;
import java.util.function.Function;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.PlatformId;
import org.nobo.community.Members;
import org.nobo.connect.introduction.Bringing;
import org.nobo.connect.introduction.Encounters;
import org.nobo.connect.introduction.People;
import org.nobo.feature.Feature;
import org.nobo.words.Wordbook;

/** All that rounds consist of, put together. */
public final class RoundFeatures {
    private RoundFeatures() {}

    public static List<Feature> of(
            Rounds rounds,
            Encounters encounters,
            Members members,
            People people,
            Bringing bringing,
            Function<PlatformId, ChatPlatform> platforms,
            Wordbook wordbook) {
        Invited invited = new Invited(rounds, encounters, people);
        Reports reports = new Reports(invited, encounters, members, wordbook);
        Announcing announcing = new Announcing(rounds, invited, new ChannelLook(platforms, members), reports, wordbook);
        Cycle cycle = new Cycle(rounds, invited, announcing, bringing, reports, wordbook);
        return List.of(
                new TakingPart(rounds, members),
                new Leading(rounds, members, invited, announcing, cycle, reports),
                cycle);
    }
}
