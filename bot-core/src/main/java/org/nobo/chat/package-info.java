/**
 * The neutral language in which the bot hears and speaks, and the port through which every chat platform takes part.
 *
 * <p>Here live the ids, places, messages, events, actions and replies, and {@link org.nobo.chat.ChatPlatform}, the one
 * door out, with its {@link org.nobo.chat.ChatPlatform.Inbox}, the one door in. Nothing here knows Slack, Discord, a
 * database or a clock: this package depends on {@code java.base} alone.
 */
package org.nobo.chat;
