/**
 * Where the bot is put together and started: the command line, the settings, the one list of what this bot does.
 *
 * <p>Only this package may read the clock, the environment and the command line, and only this package knows every
 * other. Nothing imports it. What the bot says or decides does not belong here.
 */
package org.nobo.app;
