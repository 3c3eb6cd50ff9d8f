package org.nobo.chat;

/**
 * What somebody wrote, as it stands now.
 *
 * @param text as typed, as in {@link Event.MessagePosted}
 */
public record Written(Account author, String text) {}
