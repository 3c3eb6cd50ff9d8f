package org.nobo.connect.network;

import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.community.Members;
import org.nobo.connect.profile.Profiles;
import org.nobo.words.Words;

/** The map of a community for somebody at the command line. */
public final class MapFile {
    private final Circle circle;
    private final Members members;
    private final Words words;

    public MapFile(Ties ties, Members members, Profiles profiles, Words words) {
        this.circle = new Circle(ties, profiles);
        this.members = members;
        this.words = words;
    }

    /**
     * A map that was drawn.
     *
     * @param png the picture; empty where this machine cannot draw
     * @param alt what it shows, in words
     * @param people how many are on it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once
    public record Drawn(Optional<byte[]> png, String alt, int people) {}

    public Drawn draw(CommunityId community) {
        Circle.Seen seen = circle.look(community);
        return new Drawn(
                NetworkMap.of(seen, members.in(community), words),
                InWords.of(seen.web(), words).plain(),
                seen.web().people().size());
    }
}
