package org.nobo.name.charter;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Text;
import org.nobo.words.Words;

/** How it is said what changed in a charter. */
public record ChangeWords(Words words) {

    /** One line for each thing that changed; a purpose changed in three places has three. */
    public List<Text> lines(Charter before, Charter after) {
        List<Text> lines = new ArrayList<>();
        for (Change change : Change.between(before, after)) {
            switch (change) {
                case Change.Renamed(String old, String now) ->
                    lines.add(words.say("charter.change.name", "before", old, "after", now));
                case Change.Purpose(String old, String now) -> reworded("charter.change.purpose", "", old, now, lines);
                case Change.NewValue(SharedValue value) -> lines.add(newValue(value));
                case Change.GoneValue(SharedValue value) ->
                    lines.add(words.say("charter.change.gone", "value", value.name()));
                case Change.Meaning(SharedValue old, SharedValue now) -> meaning(old, now, lines);
                case Change.Reordered reordered -> lines.add(words.say("charter.change.order"));
            }
        }
        return lines;
    }

    private Text newValue(SharedValue value) {
        return value.practice().isEmpty()
                ? words.say("charter.change.new", "value", value.name())
                : words.say("charter.change.new.means", "value", value.name(), "practice", value.practice());
    }

    private void meaning(SharedValue old, SharedValue now, List<Text> lines) {
        if (!old.name().equals(now.name())) {
            lines.add(words.say("charter.change.called", "before", old.name(), "after", now.name()));
        }
        if (!old.practice().equals(now.practice())) {
            reworded("charter.change.meaning", now.name(), old.practice(), now.practice(), lines);
        }
    }

    private void reworded(String key, String value, String before, String after, List<Text> lines) {
        Difference difference = Difference.between(before, after);
        if (before.isEmpty() || after.isEmpty() || difference.isAnother()) {
            String which = before.isEmpty() ? ".first" : after.isEmpty() ? ".none" : ".another";
            lines.add(words.say(key + which, "value", value, "before", before, "after", after));
            return;
        }
        if (difference.changes().isEmpty()) {
            lines.add(words.say(key + ".spelling", "value", value));
        }
        for (Difference.Changed changed : difference.changes()) {
            String which = changed.gone().isEmpty() ? ".added" : changed.come().isEmpty() ? ".left" : "";
            lines.add(words.say(
                    key + which, "value", value, "before", part(changed.gone()), "after", part(changed.come())));
        }
    }

    /** A part of a sentence, without the stop at its end: it is quoted within a sentence that has one of its own. */
    private static String part(String words) {
        return words.replaceFirst("[.,;:]+$", "");
    }
}
