package org.nobo.slack;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How Slack is reached, whatever the workspace.
 *
 * @param appToken {@code xapp-…}, to open a line and hear over it; empty where Slack is to call us
 * @param signingSecret by which we know that it is Slack that calls; empty where we open the line
 * @param api where the Web API answers, ending in a slash
 * @param patience how long one call may take until it counts as unclear
 * @param clock for what Slack gives no time of: commands and forms
 */
record SlackAccess(String appToken, String signingSecret, URI api, Duration patience, InstantSource clock) {
    /** The Slack everybody knows. */
    static final URI SLACK = URI.create("https://slack.com/api/");

    static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A server on this machine is never asked through a proxy. */
    boolean isNearby() {
        return "127.0.0.1".equals(api.getHost()) || "localhost".equals(api.getHost());
    }

    /** Whether we open the line, rather than being called. */
    boolean opensTheLine() {
        return !appToken.isEmpty();
    }

    /** Whether an address is one of Slack's, to which our token may be shown. */
    boolean isSlacks(String url) {
        URI there = URI.create(url);
        String host = String.valueOf(there.getHost());
        boolean safe = "https".equals(there.getScheme()) && (host.equals("slack.com") || host.endsWith(".slack.com"));
        return safe || (isNearby() && host.equals(api.getHost()));
    }
}
