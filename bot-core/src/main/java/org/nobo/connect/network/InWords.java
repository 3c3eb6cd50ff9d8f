package org.nobo.connect.network;

import org.nobo.chat.Text;
import org.nobo.words.Words;

/** A web in words: for those who cannot see the map, and for the machine that cannot draw one. */
final class InWords {
    private InWords() {}

    static Text of(Web web, Words words) {
        int alone = web.alone().size();
        int groups = web.groups().size();
        Text text = words.say(
                web.ties() == 1 ? "map.words.one" : "map.words",
                "people",
                web.people().size(),
                "ties",
                web.ties());
        if (groups > 0) {
            int largest = web.groups().getFirst().size();
            text = text.plus(
                    groups == 1
                            ? words.say("map.words.group", "largest", largest)
                            : words.say("map.words.groups", "largest", largest, "groups", groups));
        }
        return alone == 0
                ? text
                : text.plus(words.say(alone == 1 ? "map.words.alone.one" : "map.words.alone", "count", alone));
    }
}
