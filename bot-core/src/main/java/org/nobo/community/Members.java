package org.nobo.community;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Person;
import org.nobo.chat.PlatformId;

/** The members of all communities, and their accounts. */
public interface Members {

    /** Whoever is called by this id, or was before two members turned out to be one person. */
    Optional<Member> find(MemberId id);

    /** The member of this community behind an account; the workspace of the account does not matter. */
    Optional<Member> of(CommunityId community, Account account);

    /** All the communities somebody is a member of on a platform: more than one makes a direct message ambiguous. */
    List<Member> everywhere(PlatformId platform, String user);

    /** Those who are here and have an account on this platform, each with that account; by name. */
    List<Member> on(CommunityId community, PlatformId platform);

    /** The accounts somebody writes from, each on another platform; the one they are written to comes first. */
    List<Account> accounts(MemberId id);

    /** Who has accounts on other platforms besides the one they are written to, and on which. */
    Map<MemberId, Set<PlatformId>> elsewhereToo(CommunityId community);

    /** They were seen there just now: there they are written to, unless they chose where. */
    void seen(MemberId id, Account account);

    /** They chose where they are written to. */
    void writeTo(MemberId id, Account account);

    /** They are written to where they were last seen. */
    void writeToLastSeen(MemberId id);

    /** This account is theirs no longer; they stay who they are, with those they have besides. */
    void leaveAccount(MemberId id, Account account);

    /** Those who are here, by name. */
    List<Member> in(CommunityId community);

    /** How many those are. */
    int count(CommunityId community);

    /** Of these the ones who are here, by name. */
    List<Member> here(CommunityId community, Collection<MemberId> these);

    /** Those who look after the community and are here. */
    List<Member> leaders(CommunityId community);

    /** How many of those who are here have joined since then. */
    int joinedSince(CommunityId community, Instant since);

    /** How many of those who are here joined so shortly before or after this member. */
    int joinedAround(MemberId member, Duration within);

    /** Those here whose name this is, whatever the case: exact ones, else those whose name begins so. */
    List<Member> named(CommunityId community, String name);

    /** Somebody joined or was met. One who was not here has joined once more when {@code joined}. */
    Member arrive(CommunityId community, Person person, boolean joined, Instant at);

    /** A guest or bot: never enrolled, and known as such from now on. */
    void passBy(CommunityId community, Account account);

    /** Whether this account is a guest's or bot's. */
    boolean isPassingBy(CommunityId community, Account account);

    /** Somebody left; what is known of them is deleted thirty days later. */
    void depart(MemberId id, Instant at);

    /** From now on they look after the community, or no longer do. */
    void lead(MemberId id, boolean leads);

    /** What the person told of themselves, instead of what the platform said. */
    void tell(Member changed);

    /** Nothing of this person remains but, while they are here, that they are not to be taken for somebody new. */
    void forget(MemberId id);

    /** Whether somebody who is here had everything deleted and has not turned to the bot since. */
    boolean isForgotten(CommunityId community, Account account);

    /** Somebody who was forgotten left: not even that remains. */
    void letGo(CommunityId community, Account account);

    /** The same for all who were forgotten and are not among these. */
    void letGoAllBut(CommunityId community, PlatformId platform, Collection<Account> there);
}
