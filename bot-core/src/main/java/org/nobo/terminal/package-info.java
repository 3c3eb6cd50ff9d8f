/**
 * A chat platform of our own: the terminal, where a community lives on one machine and one person plays everybody in it.
 *
 * <p>{@link org.nobo.terminal.World} is what such a platform keeps: people, channels, rooms, messages. Lines of a talk
 * become events ({@link org.nobo.terminal.Acts}); what the bot does becomes something to see ({@link
 * org.nobo.terminal.Screen}). The bot knows this platform only through {@code chat}, like any other. How the bot is put
 * together, and what it decides, does not belong here.
 */
package org.nobo.terminal;
