package org.nobo.connect.firstdays;

import java.util.List;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.feature.Turn;
import org.nobo.name.Values;
import org.nobo.name.ValuesCatalogue;

/** How a newcomer is introduced to everybody: in their own words, or from what they told. */
final class Draft {
    private final Profiles profiles;
    private final Values values;

    Draft(Profiles profiles, Values values) {
        this.profiles = profiles;
        this.values = values;
    }

    /** Whether they told something that can be said of them. */
    boolean isPossible(Member member) {
        Profile profile = profiles.of(member.id());
        return !values.of(member.id()).isEmpty()
                || !(profile.practice() + profile.needs() + profile.offers()).isBlank();
    }

    /**
     * @param who their name, or a mention of them where it is meant
     * @param ownWords empty where it is put together from what they told
     */
    Text of(Member member, Text who, String ownWords, Turn turn) {
        return turn.say("firstdays.hello", "who", who)
                .plus(new Text(
                        List.of(new Text.Quote(ownWords.isBlank() ? fromProfile(member, turn) : Text.said(ownWords)))));
    }

    private Text fromProfile(Member member, Turn turn) {
        Profile profile = profiles.of(member.id());
        List<String> names = ValuesCatalogue.in(turn.words().language()).names(values.of(member.id()));
        Text valued = names.isEmpty() ? Text.EMPTY : turn.words().row(names);
        return line("values", valued, turn)
                .line(line("practice", Text.said(profile.practice()), turn))
                .line(line("needs", Text.said(profile.needs()), turn))
                .line(line("offers", Text.said(profile.offers()), turn));
    }

    private static Text line(String part, Text what, Turn turn) {
        return what.plain().isBlank() ? Text.EMPTY : turn.say("firstdays.hello." + part, "what", what);
    }
}
