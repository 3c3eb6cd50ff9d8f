/**
 * A Slack of our own on 127.0.0.1: the Web API over the JDK's HTTP server, Socket Mode over a websocket.
 *
 * <p>It is strict where Slack is strict (tokens, scopes, membership, limits) and fails on request in the ways Slack
 * fails. Shapes follow Slack's documentation and the payload samples of its Java SDK. Nothing here knows Nobo, and
 * nothing here may be friendlier than the real Slack.
 */
package org.nobo.slack.local;
