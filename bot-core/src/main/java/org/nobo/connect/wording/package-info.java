/**
 * The words a community has chosen for its own newcomers: leaders write them in chat, in several variants if they like,
 * try them, leave questions out, and go back to the bot's own words.
 *
 * <p>What is said when is decided in {@code welcome} and {@code firstdays}; here is only how.
 */
package org.nobo.connect.wording;
