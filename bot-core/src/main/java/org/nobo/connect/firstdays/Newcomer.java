package org.nobo.connect.firstdays;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/**
 * Somebody in their first month.
 *
 * @param joining which joining of theirs it is
 * @param stopped whether they want to hear nothing more that they did not ask for
 * @param introduction what became of their introduction to everybody
 * @param host who said that they would say hello
 * @param greeted whether the host has
 * @param askedHosts those besides the leaders who were asked to say hello
 */
public record Newcomer(
        MemberId member,
        CommunityId community,
        int joining,
        Instant joinedAt,
        boolean stopped,
        Drafted introduction,
        Optional<MemberId> host,
        boolean greeted,
        List<MemberId> askedHosts) {
    public Newcomer {
        askedHosts = List.copyOf(askedHosts);
    }

    Newcomer left() {
        return new Newcomer(member, community, joining, joinedAt, true, introduction, host, greeted, askedHosts);
    }

    Newcomer introduced(Drafted how) {
        return new Newcomer(member, community, joining, joinedAt, stopped, how, host, greeted, askedHosts);
    }

    Newcomer hosted(Optional<MemberId> by) {
        return new Newcomer(member, community, joining, joinedAt, stopped, introduction, by, greeted, askedHosts);
    }

    Newcomer wasGreeted() {
        return new Newcomer(member, community, joining, joinedAt, stopped, introduction, host, true, askedHosts);
    }

    Newcomer asked(MemberId other) {
        List<MemberId> all = new ArrayList<>(askedHosts);
        all.add(other);
        return new Newcomer(member, community, joining, joinedAt, stopped, introduction, host, greeted, all);
    }

    /** What is said about this joining begins so: the same when it is said again, another when they come again. */
    String name(String prefix) {
        return prefix + "/" + member + "/" + joining;
    }
}
