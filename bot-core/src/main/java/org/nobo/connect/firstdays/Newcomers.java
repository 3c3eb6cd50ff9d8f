package org.nobo.connect.firstdays;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;

/** Those who joined since the bot is here. */
public interface Newcomers {

    /** Somebody has joined; who comes again begins anew. */
    Newcomer begin(Member member, Instant at);

    Optional<Newcomer> find(MemberId member);

    /** Those who joined from then on and are still here, the newest first. */
    List<Newcomer> since(CommunityId community, Instant from);

    void keep(Newcomer newcomer);

    /** Somebody is asked to be a buddy. */
    void askedAsBuddy(Member member, Instant at);

    /** They said that they would. */
    void isBuddy(MemberId member);

    /** When somebody was asked last to be a buddy and has not said yes. */
    Optional<Instant> askedAsBuddy(MemberId member);

    /** Those who were asked to be buddies from then on and have not said yes. */
    Set<MemberId> askedAsBuddies(CommunityId community, Instant from);

    /** Who was asked before then and has not said yes is as if they had not been asked. */
    void forgetBuddiesAsked(Instant before);

    /** Nothing of this member's first days remains, nor that they were somebody's host, or asked to be a buddy. */
    void forget(MemberId member);
}
