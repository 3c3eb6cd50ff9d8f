package org.nobo.illuminate.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;

/** All stories, and what was agreed to for each. */
public interface Stories {

    Optional<Story> find(String id);

    /** What a member told in answer to a prompt. */
    Optional<Story> answer(String prompt, MemberId author);

    /** The story that was told in this message. */
    Optional<Story> toldIn(MessageRef message);

    /** All a member told, the newest first. */
    List<Story> of(MemberId author);

    /** Those of others that a member is in, the newest first. */
    List<Story> with(MemberId member);

    /** Those that may be shown among the members, the newest consent first. */
    List<Story> shownHere(CommunityId community, int skipped, int most);

    int countShownHere(CommunityId community);

    /** All that may be shown in a place, the newest consent first. */
    List<Story> shown(CommunityId community, Where where);

    /** Those that wait for a leader to read them, the one that waits longest first. */
    List<Story> toReview(CommunityId community);

    /** When anything that is or was shown on the public pages changed last. */
    Optional<Instant> pagesChanged(CommunityId community);

    /** The key of the value that its author says a story shows. */
    Optional<String> value(String id);

    /** The same for all of a community that show one, by story. */
    Map<String, String> values(CommunityId community);

    /** Its author says which value it shows, or that it shows none. */
    void shows(String id, Optional<String> value, Instant at);

    /** Writes a story down, new or changed; what was agreed to, reviewed and said by others is left as it is. */
    void keep(Story story);

    /** The story was told in this message: what becomes of the message becomes of the story. */
    void heardIn(String id, MessageRef message);

    /** Keeps what may be an answer to a prompt, until it is known. */
    void keep(Early early);

    /** What was kept below this message, in order; it is not kept any longer. */
    List<Early> takeEarly(CommunityId community, Place thread);

    /** Every consent given for a story, withdrawn or not, in order. */
    List<Consent> consents(String id);

    /** Writes a consent down. One that stood before for the same place is withdrawn by it. */
    void agree(String id, Consent consent);

    /** The consents that stand for these places do so no longer. */
    void withdraw(String id, Set<Where> places, Instant at);

    /**
     * Writes down how far the review of a story is.
     *
     * @param from what it must be now
     * @return whether it was so; if not, somebody else was faster, and nothing was written
     */
    boolean review(String id, Review from, Review to);

    /** Writes down that somebody is in a story, or what they say to that. */
    void keep(InIt other);

    /** They are not in it any more. */
    void drop(InIt other);

    /** Nothing of the story remains, nor of what was agreed to. */
    void drop(String id);

    /** Nothing of this member remains in what others told or decided; their name is left out from now on. */
    void forgetIn(MemberId member);
}
