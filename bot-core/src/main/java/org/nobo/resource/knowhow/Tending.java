package org.nobo.resource.knowhow;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.MemberId;

/**
 * How an entry is looked after.
 *
 * @param owner who looks after it; nobody for what came with a folder
 * @param author who wrote its words, where that was a member
 * @param link where more stands, on the web
 * @param language the code of the language it is written in; empty where nobody said
 * @param addedAt when it came to be known
 * @param lookedAt when somebody last wrote it, changed it or said that it is still so
 */
public record Tending(
        Optional<MemberId> owner,
        Optional<MemberId> author,
        Optional<URI> link,
        String language,
        Instant addedAt,
        Instant lookedAt) {

    /** What is shared now by somebody, in their own words. */
    public static Tending by(MemberId owner, MemberId author, Instant now) {
        return new Tending(Optional.of(owner), Optional.of(author), Optional.empty(), "", now, now);
    }

    public Tending linked(Optional<URI> to) {
        return new Tending(owner, author, to, language, addedAt, lookedAt);
    }

    public Tending in(String code) {
        return new Tending(owner, author, link, code, addedAt, lookedAt);
    }

    public Tending lookedAt(Instant when) {
        return new Tending(owner, author, link, language, addedAt, when);
    }
}
