package org.nobo.illuminate.story;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.MemberId;

/**
 * Somebody else who is named in a story, or to be seen in its picture, and what they say to that.
 *
 * @param number from 1, in the order in which they were found
 * @param member who it is; empty once nothing of them is kept, and their name is then left out for good
 * @param name how they are called in it; each way on a line of its own
 * @param byAuthor whether the author said so; otherwise the name was found in the words
 * @param answer what they said
 * @param words what they were asked and what they answered
 * @param at since when it is so
 */
public record InIt(
        String story,
        int number,
        Optional<MemberId> member,
        String name,
        boolean byAuthor,
        Answer answer,
        String words,
        Instant at) {

    /** What somebody says to being in it. Stored by name. */
    public enum Answer {
        /** They were asked and have not answered: it is shown to nobody yet. */
        ASKED,
        /** They may be named and shown. */
        YES,
        /** It may be shown with their name left out. */
        UNNAMED,
        /** It may not be shown with them in it. */
        NO,
        /** It is somebody else of that name, or no name at all. */
        NOT_THEM
    }

    /** The first way in which they are called. */
    String called() {
        return name.lines().findFirst().orElse("").replaceFirst("^@", "");
    }

    InIt called(String other) {
        return new InIt(story, number, member, other, byAuthor, answer, words, at);
    }

    public InIt saying(Answer other, String said, Instant now) {
        return new InIt(story, number, member, name, byAuthor, other, said, now);
    }
}
