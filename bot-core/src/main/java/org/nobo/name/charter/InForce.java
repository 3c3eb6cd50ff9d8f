package org.nobo.name.charter;

import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.community.Community;
import org.nobo.name.SharedValues;
import org.nobo.name.ValuesCatalogue;

/** The charter that holds now: the newest version, or where none was written down what the community says of itself. */
public record InForce(SharedValues shared, Charters charters) {

    public Charter of(Community community, Locale language) {
        return charters.now(community.id()).map(Version::charter).orElseGet(() -> described(community, language));
    }

    private Charter described(Community community, Locale language) {
        return new Charter(
                community.name(),
                community.purpose(),
                ValuesCatalogue.in(language).cards(shared.of(community.id())).stream()
                        .map(SharedValue::of)
                        .toList());
    }

    /** The same, if the community decided on it or its leaders did for it. */
    public Optional<Charter> decided(CommunityId community) {
        return charters.now(community)
                .filter(version -> !(version.how() instanceof Agreement.Noted))
                .map(Version::charter);
    }
}
