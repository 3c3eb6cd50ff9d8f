package org.nobo.resource.helping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.resource.question.QuestionId;

/** All questions on their way to people, who was asked, what was carried, and who may be asked. */
public interface Pleas {

    Optional<Plea> find(QuestionId question);

    /** Writes one down, new or changed. */
    void keep(Plea plea);

    /** The help channel's post stands; this is the key of the thread below it. */
    void standsIn(QuestionId question, String thread);

    /** The one that was asked in this thread. */
    Optional<Plea> inThread(String thread);

    /** Those of a community that are not closed, oldest first. */
    List<Plea> waiting(CommunityId community);

    /** What a member has asked people, newest first. */
    List<Plea> of(MemberId asker);

    /** Those not closed with which this member is asked or answering. */
    List<Plea> with(MemberId helper);

    /** What helped others in this community: the questions, with who helped. */
    List<Plea> helped(CommunityId community);

    /** A member was asked, or replied; what they replied last counts. */
    void offered(QuestionId question, Offer offer);

    List<Offer> offers(QuestionId question);

    /** How often a member was asked since then. */
    int asks(MemberId member, Instant since);

    /** Something was carried, or heard below the question. */
    void said(QuestionId question, MemberId by, String words, Instant at);

    List<Said> said(QuestionId question);

    Readiness readiness(MemberId member);

    /** Those of a community who said that they may be asked. */
    List<MemberId> ready(CommunityId community);

    void ready(Member member, Readiness readiness, Instant at);

    /** All this member said while helping or being helped. */
    List<String> saidBy(MemberId member);

    /** Nothing of this member remains; what waited for them is open again. */
    void forget(MemberId member);

    /** What a member replied to being asked. The stored words are written by hand. */
    enum OfferReply {
        NONE,
        LATER,
        ASKED_AGAIN,
        PASSED,
        CLAIMED,
        SILENT;

        public String stored() {
            return switch (this) {
                case NONE -> "none";
                case LATER -> "later";
                case ASKED_AGAIN -> "again";
                case PASSED -> "passed";
                case CLAIMED -> "claimed";
                case SILENT -> "silent";
            };
        }

        /**
         * What is stored under this word.
         *
         * @throws IllegalArgumentException when nothing is
         */
        public static OfferReply ofStored(String word) {
            for (OfferReply reply : values()) {
                if (reply.stored().equals(word)) {
                    return reply;
                }
            }
            throw new IllegalArgumentException("No reply is stored as " + word);
        }
    }

    /** Somebody was asked. */
    record Offer(MemberId member, OfferReply reply, Instant at) {}

    /** Something that was carried. */
    record Said(MemberId by, String words, Instant at) {}
}
