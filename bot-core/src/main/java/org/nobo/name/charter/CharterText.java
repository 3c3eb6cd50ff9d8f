package org.nobo.name.charter;

import org.nobo.chat.Text;
import org.nobo.name.ValuesCatalogue;
import org.nobo.words.Words;

/** A charter in chat. */
public final class CharterText {
    private CharterText() {}

    /** Why we are here, and what we hold to. */
    public static Text of(Charter charter, Words words) {
        return Text.said(charter.purpose()).paragraph(values(charter, words));
    }

    /** What we hold to, a line each; nothing where there are no values. */
    public static Text values(Charter charter, Words words) {
        return charter.values().isEmpty()
                ? Text.EMPTY
                : words.say("charter.values").line(lines(charter, words));
    }

    /** The lines alone. */
    public static Text lines(Charter charter, Words words) {
        ValuesCatalogue cards = ValuesCatalogue.in(words.language());
        return charter.values().stream()
                .map(value -> line(value, value.meaning(cards), words))
                .reduce(Text.EMPTY, Text::line);
    }

    private static Text line(SharedValue value, String meaning, Words words) {
        Text.Strong name = new Text.Strong(value.name());
        return meaning.isEmpty()
                ? words.say("charter.value.bare", "name", name)
                : words.say("charter.value", "name", name, "meaning", meaning);
    }
}
