/**
 * The bot on Slack. Everything that speaks Slack's language lives here and nowhere else: its SDK, its markup, its
 * limits.
 *
 * <p>What the bot decides or says does not belong here.
 */
package org.nobo.slack;
