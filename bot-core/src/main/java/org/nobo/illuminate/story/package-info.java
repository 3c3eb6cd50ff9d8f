/**
 * Stories: what members told, in a prompt's thread or just to the bot, and what each of them agreed to.
 *
 * <p>Nothing is shown to others without a {@link org.nobo.illuminate.story.Consent} that stands. What is shown where is
 * decided here alone; how a page looks is known in {@code publish}.
 */
package org.nobo.illuminate.story;
