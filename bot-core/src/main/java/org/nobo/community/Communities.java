package org.nobo.community;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;

/** All communities of this bot, and the workspaces they live in. */
public interface Communities {

    Optional<Community> find(CommunityId id);

    /** The community that lives in this workspace. */
    Optional<Community> in(Workspace workspace);

    /** The workspaces a community lives in. */
    List<Workspace> homes(CommunityId id);

    List<Community> all();

    /** Writes a community down, new or changed. */
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
}
