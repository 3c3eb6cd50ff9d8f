package org.nobo.chat;

/**
 * Where a community lives on a platform: a Slack workspace, a Discord guild, a world of the terminal.
 *
 * @param id the platform's own id of it, or {@value #UNSAID} where the platform did not say (a Discord direct message
 *     belongs to no guild)
 */
public record Workspace(PlatformId platform, String id) {
    private static final String UNSAID = "-";

    public Workspace {
        Ids.require("workspace", id);
    }

    /** The platform is known, the workspace is not: which community is meant must be found out. */
    public static Workspace unsaid(PlatformId platform) {
        return new Workspace(platform, UNSAID);
    }

    public boolean isUnsaid() {
        return UNSAID.equals(id);
    }
}
