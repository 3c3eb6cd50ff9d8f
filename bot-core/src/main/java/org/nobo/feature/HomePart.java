package org.nobo.feature;

import java.util.Optional;
import org.nobo.chat.Message;

/** A part of the bot's own page, as one person sees it. Reads only. */
@FunctionalInterface
public interface HomePart {
    /** Empty where there is nothing to show to whoever opened the page. */
    Optional<Message> show(Turn turn);
}
