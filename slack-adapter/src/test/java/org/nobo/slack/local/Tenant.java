package org.nobo.slack.local;

/** A workspace, and who the app is in it. */
record Tenant(String team, String name, String bot, String botId) {
    static final Tenant LOCAL = new Tenant(LocalSlack.TEAM, "Local", LocalSlack.BOT, LocalSlack.BOT_ID);
}
