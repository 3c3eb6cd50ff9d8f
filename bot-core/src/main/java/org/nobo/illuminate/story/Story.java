package org.nobo.illuminate.story;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.feature.Turn;

/**
 * What a member told. Private, until they agree to something else.
 *
 * @param prompt the prompt it answers, if any
 * @param title may be empty
 * @param words the story as typed
 * @param toldAt when it was told first
 * @param changedAt when title or words were changed last
 * @param announced the intention under which everybody was told of it, while that stands
 * @param agreed the consent that stands, if any
 */
public record Story(
        String id,
        CommunityId community,
        MemberId author,
        Optional<String> prompt,
        String title,
        String words,
        Instant toldAt,
        Instant changedAt,
        Optional<String> announced,
        Optional<Consent> agreed) {

    /** Longer ones are asked to be told shorter; it is as much as a message on Slack holds. */
    public static final int LONGEST = 40_000;

    public static final int LONGEST_TITLE = 120;

    /** The first part of all that comes back to stories: choices, forms, intentions. */
    static final String PREFIX = "story";

    /** What the actor of this turn tells now; nobody else may see it yet. */
    static Story told(String id, Optional<String> prompt, String title, String words, Turn turn) {
        return new Story(
                id,
                turn.community().id(),
                turn.member().id(),
                prompt,
                title,
                words,
                turn.now(),
                turn.now(),
                Optional.empty(),
                Optional.empty());
    }

    /** The title, or where there is none how it begins. */
    public String heading() {
        return title.isEmpty() ? Beginning.of(words, 60) : title;
    }

    Story saying(String newTitle, String newWords, Instant at) {
        boolean same = title.equals(newTitle) && words.equals(newWords);
        return new Story(
                id, community, author, prompt, newTitle, newWords, toldAt, same ? changedAt : at, announced, agreed);
    }

    Story announcedUnder(Optional<String> intention) {
        return new Story(id, community, author, prompt, title, words, toldAt, changedAt, intention, agreed);
    }

    Story agreedTo(Consent consent) {
        return new Story(
                id, community, author, prompt, title, words, toldAt, changedAt, announced, Optional.of(consent));
    }
}
