package org.nobo.chat;

/**
 * A group of people as a platform knows it: a role on Discord, a user group on Slack.
 *
 * @param id the platform's own id of it
 * @param name as it is shown, without a sign in front
 */
public record Role(Workspace workspace, String id, String name) {
    public Role {
        Ids.require("role", id);
    }

    public PlatformId platform() {
        return workspace.platform();
    }
}
