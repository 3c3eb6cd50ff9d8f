package org.nobo.feature;

import org.nobo.chat.Action;

/**
 * A decision to act, with a name that is the same when it is decided again: {@code welcome/<member>/<n>}. The name is
 * unique in the community and on the platform, so deciding twice acts once.
 *
 * @param name empty for what follows from one event only; it is then named after that event. Otherwise its first part,
 *     up to the first slash, is the route on which {@link org.nobo.chat.Event.Delivered} and {@link
 *     org.nobo.chat.Event.Refused} come back. At most 200 characters.
 */
public record Intention(String name, Action action) {}
