package org.nobo.terminal;

import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;

/** Where it is seen what the bot does. Calls come one at a time, in the order in which things happened. */
public interface Screen {

    void show(Sight sight);

    /** Something the bot did. A place is named as people write it: {@code ann}, {@code #general/ann}, {@code ann+bob}. */
    sealed interface Sight {}

    record Posted(String place, MessageRef ref, Message message) implements Sight {}

    /** Only this person sees it. */
    record Whispered(String who, MessageRef ref, Message message) implements Sight {}

    record Edited(String place, MessageRef ref, Message message) implements Sight {}

    record Deleted(String place) implements Sight {}

    record Reacted(String place, String emoji) implements Sight {}

    /** A form opens before this person. */
    record Opened(String who, Form form) implements Sight {}
}
