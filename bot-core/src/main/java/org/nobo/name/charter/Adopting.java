package org.nobo.name.charter;

import java.time.ZoneOffset;
import java.util.Optional;
import org.nobo.community.Communities;
import org.nobo.community.Community;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.name.Essentials;
import org.nobo.name.SharedValues;

/** Makes a charter the community's own: a new version, and from now on its name, its purpose and what it shares. */
public record Adopting(Communities communities, SharedValues shared, Charters charters) {

    /** Nothing new is written down where only a leader noted what held already. */
    public Reaction adopt(Charter charter, Agreement how, Turn turn) {
        Community now = Essentials.described(current(turn), charter.name(), charter.purpose());
        communities.keep(now);
        shared.share(now.id(), charter.keys());
        Optional<Version> before = charters.now(now.id());
        boolean same = before.map(Version::charter).equals(Optional.of(charter));
        if (same && how instanceof Agreement.Noted) {
            return Reaction.NONE;
        }
        charters.add(now.id(), charter, turn.now(), how);
        return charters.isAskedYearly(now.id()) ? inAYear(turn) : Reaction.NONE;
    }

    private Community current(Turn turn) {
        return communities.find(turn.community().id()).orElse(turn.community());
    }

    /** When leaders are asked next. */
    static Reaction inAYear(Turn turn) {
        return Reaction.NONE.andAlarm(
                StillTrue.ALARM,
                turn.now().atOffset(ZoneOffset.UTC).plusYears(1).toInstant(),
                StillTrue.FIRST);
    }
}
