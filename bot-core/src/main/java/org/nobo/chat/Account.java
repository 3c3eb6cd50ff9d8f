package org.nobo.chat;

/**
 * Somebody's account on a platform.
 *
 * @param workspace the workspace or guild it is seen in; unsaid for a direct message that names none
 * @param user the platform's own user id
 */
public record Account(Workspace workspace, String user) {
    public Account {
        Ids.require("user", user);
    }

    public PlatformId platform() {
        return workspace.platform();
    }

    /** The same person seen in another workspace of the same platform. */
    public Account in(Workspace other) {
        return new Account(other, user);
    }
}
