package org.nobo.chat;

/**
 * A picture or file that goes with a message.
 *
 * @param name the file's name
 * @param bytes its content; never changed after it was handed over
 * @param alt what it shows, in words
 */
@SuppressWarnings("ArrayRecordComponent") // identity is never asked for; a copy of a picture per access would be waste
public record Attachment(String name, byte[] bytes, String alt) {}
