package org.nobo.feature;

import java.time.Instant;

/**
 * A time to be told of; it comes back as {@link org.nobo.chat.Event.TimeCame}.
 *
 * @param name unique in the community: setting it again moves it. Its first part is the route it comes back on. At most
 *     80 characters.
 * @param note what to be reminded of
 */
public record Alarm(String name, Instant due, String note) {}
