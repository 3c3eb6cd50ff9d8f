/**
 * Sharing know-how by hand: the form, a message that is kept, entries that look alike, changing, flagging and deleting,
 * and asking an owner now and then whether it is still so.
 *
 * <p>Nothing is kept of what somebody wrote without their yes. Nothing here answers questions.
 */
package org.nobo.resource.share;
