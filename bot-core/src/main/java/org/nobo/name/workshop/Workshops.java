package org.nobo.name.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/** All workshops, and what was said in them. */
public interface Workshops {

    Optional<Workshop> find(String id);

    /**
     * The same.
     *
     * @param held whether nobody else may move it until this turn is over
     */
    Optional<Workshop> find(String id, boolean held);

    /** The one a community began last. */
    Optional<Workshop> latest(CommunityId community);

    void begin(Workshop workshop);

    /**
     * Writes down where it went.
     *
     * @return false when it is no longer at that step: somebody else was faster, and nothing was written
     */
    boolean move(Workshop from, Workshop to);

    Optional<Part> part(String workshop, MemberId member);

    /** Those who take part. */
    List<Part> parts(String workshop);

    void keep(Part part);

    /** What was said, by number, then as it was asked. */
    List<Contribution> said(String workshop);

    /** One answer each: instead of what they answered before. */
    void say(String workshop, MemberId member, Asked asked, String words);

    /** They take back all they said. */
    void unsay(String workshop, MemberId member);

    /** Each answer gets the number that stands at its place in this list. */
    void number(List<Contribution> inOrder);

    List<Bundle> bundles(String workshop);

    /** From now on these are the groups, and the answers with these numbers stand in them. */
    void bundle(String workshop, List<Bundle> bundles, Map<Integer, Integer> bundleOfNumber);

    void keep(Bundle bundle);

    /** What was proposed, the newest first. */
    List<Draft> drafts(String workshop);

    void propose(Draft draft);

    List<Remark> remarks(String workshop);

    void keep(Remark remark);

    List<Vote> votes(String workshop, int round);

    /** A member has one vote in a round: this one, instead of another they gave. */
    void vote(Vote vote);

    /** From now on nobody can find out whose votes these were. */
    void seal(String workshop, int round);

    /** What a member said, remarked and voted, as they see it themselves. */
    List<Own> own(MemberId member);

    /** The remarks of a member that everybody was shown. */
    List<Remark> remarksBy(MemberId member);

    /** Nothing of this member remains. */
    void forget(MemberId member);

    /** Something of one's own. The kind is a key of the words. */
    record Own(String kind, String words) {}
}
