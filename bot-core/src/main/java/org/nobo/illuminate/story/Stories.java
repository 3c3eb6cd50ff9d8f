package org.nobo.illuminate.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.MessageRef;

/** All stories, and what was agreed to for each. */
public interface Stories {

    Optional<Story> find(String id);

    /** What a member told in answer to a prompt. */
    Optional<Story> answer(String prompt, MemberId author);

    /** The story that was told in this message. */
    Optional<Story> toldIn(MessageRef message);

    /** All a member told, the newest first. */
    List<Story> of(MemberId author);

    /** Those that may be shown among the members, the newest consent first. */
    List<Story> shownHere(CommunityId community, int skipped, int most);

    int countShownHere(CommunityId community);

    /** Those that may stand on the public pages, the newest consent first. */
    List<Story> shownOnPages(CommunityId community);

    /** When anything that is or was shown on the public pages changed last. */
    Optional<Instant> pagesChanged(CommunityId community);

    /** Writes a story down, new or changed; what was agreed to is left as it is. */
    void keep(Story story);

    /** The story was told in this message: what becomes of the message becomes of the story. */
    void heardIn(String id, MessageRef message);

    /** Every consent given for a story, withdrawn or not, in order. */
    List<Consent> consents(String id);

    /** Writes a consent down. One that stood before is withdrawn by it. */
    void agree(String id, Consent consent);

    /** The consent that stands does so no longer. */
    void withdraw(String id, Instant at);

    /** Nothing of the story remains, nor of what was agreed to. */
    void drop(String id);
}
