/**
 * Answering: from a question to the entry that answers it, how that is shown, and what can be said to it.
 *
 * <p>An answer always names where it comes from; below the floor of confidence the bot says that it does not know. What
 * members wrote is shown as they wrote it, never as markup. Nothing here knows how entries are found.
 */
package org.nobo.resource.answer;
