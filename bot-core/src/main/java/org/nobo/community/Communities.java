package org.nobo.community;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;

/** All communities of this bot, and the workspaces they live in. */
public interface Communities {

    /** The community of this id; one that joined another is found as that other one. */
    Optional<Community> find(CommunityId id);

    /** The community that lives in this workspace, as it is seen from there. */
    Optional<Community> in(Workspace workspace);

    /** The workspaces a community lives in; one that joined it comes after those that were there before. */
    List<Workspace> homes(CommunityId id);

    /** All but those that joined another. */
    List<Community> all();

    /** Writes a community down, new or changed; its channels where they are. */
    void keep(Community community);

    /** From now on this community lives in this workspace. A workspace has one community; a second binding is ignored. */
    void settle(CommunityId id, Workspace workspace);

    /** Whether the people of this workspace were looked at before; a first look greets nobody. */
    boolean wasSwept(Workspace workspace);

    /** They have been looked at. */
    void swept(Workspace workspace, Instant at);

    /** Which community somebody means in direct messages, as they once said. */
    Optional<CommunityId> meant(PlatformId platform, String user);

    /** They said which. */
    void mean(PlatformId platform, String user, CommunityId community);

    /** The community the bot was taken out of no longer lives there. */
    void unsettle(Workspace workspace);

    /** Whether the community of this workspace joined another. */
    boolean isGuest(Workspace workspace);

    /**
     * The community of this workspace becomes part of another: its people, all they told and gave, and what is under way.
     * Its charter and its settings wait until it parts again; those of the other hold.
     */
    void join(Workspace guest, CommunityId host);

    /**
     * A workspace that had joined has a community of its own again. Those who are only there go along with what they told
     * of themselves; what they gave to all stays with all. Nothing happens to a workspace that never joined.
     */
    void part(Workspace guest, Instant at);
}
