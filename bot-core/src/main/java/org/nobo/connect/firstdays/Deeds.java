package org.nobo.connect.firstdays;

import java.util.function.ToIntFunction;
import org.nobo.chat.MemberId;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.name.Values;

/** What somebody has done so far; each step of their first days depends on it. */
public final class Deeds {
    private final Profiles profiles;
    private final Values values;
    private final ToIntFunction<MemberId> asked;
    private final ToIntFunction<MemberId> met;

    /**
     * @param asked how many questions somebody asked
     * @param met how many people somebody was introduced to
     */
    public Deeds(Profiles profiles, Values values, ToIntFunction<MemberId> asked, ToIntFunction<MemberId> met) {
        this.profiles = profiles;
        this.values = values;
        this.asked = asked;
        this.met = met;
    }

    /**
     * @param answered whether they told anything of themselves
     * @param introduced what became of their introduction to everybody
     * @param willing whether they want to be introduced to single people
     */
    record Done(boolean answered, Drafted introduced, boolean willing, int asked, int met) {
        /** Whether anything at all was heard of them. */
        boolean anything() {
            return answered || asked > 0 || met > 0;
        }
    }

    Done of(Newcomer newcomer) {
        MemberId member = newcomer.member();
        Profile profile = profiles.of(member);
        return new Done(
                !profile.isBlank() || !values.of(member).isEmpty(),
                newcomer.introduction(),
                profile.introducing() == Introducing.YES,
                asked.applyAsInt(member),
                met.applyAsInt(member));
    }
}
