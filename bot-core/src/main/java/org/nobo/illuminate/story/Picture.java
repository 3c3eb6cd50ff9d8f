package org.nobo.illuminate.story;

/**
 * A picture in a story, made anew from what was sent, so that nothing is in it but what can be seen.
 *
 * @param number from 1
 * @param bytes a JPEG; never changed after it was handed over
 * @param alt what it shows, in words; empty until its author said so, and it is shown to nobody before
 */
@SuppressWarnings("ArrayRecordComponent") // identity is never asked for; a copy of a picture per access would be waste
public record Picture(String story, int number, byte[] bytes, int width, int height, String alt) {

    Picture showing(String what) {
        return new Picture(story, number, bytes, width, height, what);
    }
}
