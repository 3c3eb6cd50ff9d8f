package org.nobo.script;

import java.util.List;
import java.util.ServiceLoader;
import org.nobo.chat.Message;
import org.nobo.chat.Reply;

/**
 * Sees all that the bot says in any talk, wherever one is found by {@link ServiceLoader}: so an adapter can hold each
 * message against what its platform takes.
 */
public interface Witness {
    /** Those who are here. */
    List<Witness> ALL = ServiceLoader.load(Witness.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    /** The bot has said this in a place. */
    void said(Message message);

    /** The bot has answered so at once. */
    void replied(Reply reply);
}
