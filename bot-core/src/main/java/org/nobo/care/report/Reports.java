package org.nobo.care.report;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/** All reports. */
public interface Reports {

    Optional<Report> find(String id);

    /** Those that are not over, the oldest first. */
    List<Report> open(CommunityId community);

    /** All that a member told, the newest first. */
    List<Report> by(MemberId reporter);

    /** Those a member took on. */
    List<Report> takenBy(MemberId leader);

    void tell(Report report);

    /**
     * Writes down how far it is.
     *
     * @return false when it is no longer at that step: somebody else was faster, and nothing was written
     */
    boolean move(Report from, Report to);

    /** One more to whom it was given. */
    void give(String report, MemberId reader);

    List<Note> notes(String report);

    /** All messages in which something of it stands, in the order of their names. */
    List<Written> written(String report);

    /** All that was written to this member about any. */
    List<Written> writtenTo(MemberId member);

    /** How many messages were ever written about it, those taken away too. */
    int countWritten(String report);

    void wrote(String report, Written message);

    /** It is taken away. */
    void unwrote(String report, Written message);

    void note(String report, Note note);

    /** Nothing of it remains. */
    void drop(String report);

    /** What this member told is gone; what they had taken on is open again. */
    void forget(MemberId member);
}
