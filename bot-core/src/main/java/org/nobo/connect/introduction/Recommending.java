package org.nobo.connect.introduction;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;

/** {@code /nobo introduce @ann @ben}: any member may think that two should meet; both are asked first. */
public final class Recommending implements Feature {
    private static final int MOST = 4;

    private final Members members;
    private final Bringing bringing;

    public Recommending(Members members, Bringing bringing) {
        this.members = members;
        this.bringing = bringing;
    }

    @Override
    public void routes(Routes routes) {
        routes.command("introduce", this::introduce);
    }

    private Reaction introduce(Event.CommandGiven command, Turn turn) {
        List<MemberId> named = command.named().stream()
                .flatMap(account -> members.of(turn.community().id(), account).stream())
                .filter(Member::here)
                .map(Member::id)
                .distinct()
                .toList();
        if (named.size() < 2 || named.size() > MOST) {
            return Reaction.whisper(turn.say("encounter.introduce.whom"));
        }
        String id = UUID.nameUUIDFromBytes(command.id().getBytes(StandardCharsets.UTF_8))
                .toString();
        Encounter encounter = Encounter.asking(id, turn.community().id(), Optional.empty(), named, turn.now());
        return Reaction.whisper(turn.say("encounter.introduce.said")).and(bringing.begin(encounter, turn));
    }
}
