package org.nobo.resource.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.resource.knowhow.EntryId;

/**
 * Something somebody asked.
 *
 * @param words as typed
 * @param place where they asked it
 * @param found the entries that were found, best first
 * @param confidence how likely the first was right, from 0 to 1
 * @param sure whether it was given as the answer
 * @param verdict what the person said of it
 * @param helped the entry that helped
 * @param passedOn whether it was asked in the help channel, by their wish
 */
public record Question(
        QuestionId id,
        CommunityId community,
        MemberId asker,
        Instant askedAt,
        String words,
        Place place,
        List<EntryId> found,
        double confidence,
        boolean sure,
        Verdict verdict,
        Optional<EntryId> helped,
        boolean passedOn) {
    public Question {
        found = List.copyOf(found);
    }
}
