package org.nobo.slack;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What is needed to be in a workspace.
 *
 * @param botToken {@code xoxb-…}, to speak and to look
 * @param appToken {@code xapp-…}, to hear
 * @param api where the Web API answers, ending in a slash
 * @param patience how long one call may take until it counts as unclear
 * @param clock for what Slack gives no time of: commands and forms
 */
record SlackAccess(String botToken, String appToken, URI api, Duration patience, InstantSource clock) {
    /** The Slack everybody knows. */
    static final URI SLACK = URI.create("https://slack.com/api/");

    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A server on this machine is never asked through a proxy. */
    boolean isNearby() {
        return "127.0.0.1".equals(api.getHost()) || "localhost".equals(api.getHost());
    }
}
