package org.nobo.connect.rounds;

import java.util.List;
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
            Wordbook wordbook) {
        Invited invited = new Invited(rounds, encounters, people);
        Reports reports = new Reports(invited, encounters, members, wordbook);
        Cycle cycle = new Cycle(rounds, invited, bringing, reports, wordbook);
        return List.of(new TakingPart(rounds, members), new Leading(rounds, members, invited, cycle, reports), cycle);
    }
}
