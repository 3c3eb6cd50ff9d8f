package org.nobo.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Text;

/** The bot's sentences in one language. */
public final class Words {
    private final Locale language;
    private final Map<String, String> templates;

    Words(Locale language, Map<String, String> templates) {
        this.language = language;
        this.templates = Map.copyOf(templates);
    }

    public Locale language() {
        return language;
    }

    /**
     * A sentence with things put in.
     *
     * @param namesAndValues alternating: the name in braces, and what stands there. A {@link Text} or {@link Text.Part}
     *     goes in as it is; anything else is shown as typed.
     * @throws IllegalArgumentException when the sentence does not exist, or needs a value that is not given
     */
    public Text say(String key, Object... namesAndValues) {
        List<Text.Part> parts = new ArrayList<>();
        for (Template.Piece piece : Template.pieces(template(key))) {
            switch (piece) {
                case Template.Fixed(String words) -> parts.add(new Text.Markdown(words));
                case Template.Gap(String name) -> parts.addAll(partsOf(valueOf(key, name, namesAndValues)));
            }
        }
        return new Text(parts);
    }

    /**
     * A sentence that somebody wrote, with things put in. All of it is shown as typed: whatever stands in it pings
     * nobody and links nothing.
     */
    public static Text filled(String typed, Object... namesAndValues) {
        List<Text.Part> parts = new ArrayList<>();
        for (Template.Piece piece : Template.pieces(typed)) {
            switch (piece) {
                case Template.Fixed(String words) -> parts.add(new Text.Said(words));
                case Template.Gap(String name) -> parts.addAll(partsOf(valueOf(typed, name, namesAndValues)));
            }
        }
        return new Text(parts);
    }

    /** The names of what is put into a sentence. */
    public Set<String> gaps(String key) {
        return Template.gaps(template(key));
    }

    /** A sentence as it is written down, gaps and all, for somebody who wants to write it anew. */
    public String source(String key) {
        return template(key);
    }

    /** A label or heading: the same, as plain words, for places where nothing is rendered. */
    public String label(String key, Object... namesAndValues) {
        return say(key, namesAndValues).plain();
    }

    /** The words of a list that is written in one sentence, separated by {@code |}: synonyms, variants. */
    public List<String> list(String key) {
        return List.of(template(key).split("\\s*\\|\\s*"));
    }

    /** All sentences there are: for checks that go through them. */
    public Set<String> keys() {
        return templates.keySet();
    }

    public boolean has(String key) {
        return templates.containsKey(key);
    }

    /** "Learning, Courage and Care": people's words in a row, each shown as typed. */
    public Text row(List<String> said) {
        return rowOf(said.stream().map(Text::said).toList());
    }

    /** The same for texts. */
    public Text rowOf(List<Text> texts) {
        Text row = Text.EMPTY;
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                row = row.plus(Text.of(i == texts.size() - 1 ? template("words.and") : ", "));
            }
            row = row.plus(texts.get(i));
        }
        return row;
    }

    private String template(String key) {
        return Optional.ofNullable(templates.get(key))
                .orElseThrow(() -> new IllegalArgumentException("There are no words for " + key));
    }

    private static Object valueOf(String key, String name, Object... namesAndValues) {
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (name.equals(namesAndValues[i])) {
                return namesAndValues[i + 1];
            }
        }
        throw new IllegalArgumentException("The words " + key + " need {" + name + "}");
    }

    private static List<Text.Part> partsOf(Object value) {
        return switch (value) {
            case Text text -> text.parts();
            case Text.Part part -> List.of(part);
            default -> List.of(new Text.Said(String.valueOf(value)));
        };
    }
}
