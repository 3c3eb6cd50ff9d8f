package org.nobo.slack;

import org.nobo.chat.Account;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;

/**
 * Who we are, as {@code auth.test} tells it.
 *
 * @param teamName the workspace's name
 * @param user our own user id there
 */
record Self(Workspace workspace, String teamName, String user) {
    static final PlatformId SLACK = new PlatformId("slack");

    static Self in(String team, String teamName, String user) {
        return new Self(new Workspace(SLACK, team), teamName, user);
    }

    Account account(String other) {
        return new Account(workspace, other);
    }
}
