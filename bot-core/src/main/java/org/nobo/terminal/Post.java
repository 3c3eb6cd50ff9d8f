package org.nobo.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.MessageRef;

/**
 * A message that stands in the world.
 *
 * @param ref its place and id
 * @param author the name of who wrote it; {@link World#BOT} for the bot
 * @param onlyFor whom alone it can be seen by, where it is not for everybody in its place
 * @param text its words
 * @param controls what can be pressed on it
 * @param reactions the emoji the bot has put on it
 * @param key the key of its delivery; empty for what people wrote and for whispers
 */
record Post(
        MessageRef ref,
        String author,
        Optional<String> onlyFor,
        String text,
        List<Control> controls,
        List<String> reactions,
        Optional<String> key) {
    Post {
        controls = List.copyOf(controls);
        reactions = List.copyOf(reactions);
    }

    boolean byBot() {
        return author.equals(World.BOT);
    }

    boolean says(World.Words words) {
        return text.equals(words.text()) && controls.equals(words.controls());
    }

    Post changed(String words, List<Control> others) {
        return new Post(ref, author, onlyFor, words, others, reactions, key);
    }

    Post reactedTo(String emoji) {
        List<String> more = new ArrayList<>(reactions);
        more.add(emoji);
        return new Post(ref, author, onlyFor, text, controls, more, key);
    }
}
