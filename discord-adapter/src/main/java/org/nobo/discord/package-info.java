/**
 * The bot on Discord. Everything that speaks Discord's language lives here and nowhere else: its SDK, its markup, its
 * limits.
 *
 * <p>What the bot decides or says does not belong here.
 */
package org.nobo.discord;
