package org.nobo.feature;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nobo.chat.Text;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/**
 * One event being handled, inside one transaction.
 *
 * @param community whose event it is, as it is seen from where the actor is
 * @param actor who did it; empty for what the bot tells itself
 * @param now the time; there is no other clock
 * @param words the bot's words in the actor's language
 * @param random where chance comes from; the same for the same seed
 */
public record Turn(Community community, Optional<Member> actor, Instant now, Words words, RandomGenerator random) {

    /**
     * Who did it.
     *
     * @throws IllegalStateException in the turn of an event nobody did
     */
    public Member member() {
        return actor.orElseThrow(() -> new IllegalStateException("Nobody did this event"));
    }

    public Text say(String key, Object... namesAndValues) {
        return words.say(key, namesAndValues);
    }

    public String label(String key, Object... namesAndValues) {
        return words.label(key, namesAndValues);
    }

    /** The same turn, speaking to somebody else, where they are written to. */
    public Turn speakingWith(Member other, Words theirWords) {
        return new Turn(community.at(other.account().platform()), Optional.of(other), now, theirWords, random);
    }

    /** The same turn, in the community's own language: for what everybody reads, and the world. */
    public Turn speakingToAll(Wordbook wordbook) {
        return new Turn(community, actor, now, wordbook.in(community.language()), random);
    }
}
