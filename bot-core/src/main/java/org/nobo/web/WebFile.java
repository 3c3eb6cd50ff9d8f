package org.nobo.web;

/**
 * A file to hand out.
 *
 * @param bytes its content; never changed after it was handed over
 * @param version the same for the same content, and for no other; letters, digits, hyphens and underscores
 */
@SuppressWarnings("ArrayRecordComponent") // identity is never asked for; a copy for each reader would be waste
public record WebFile(byte[] bytes, String version) {}
