package org.nobo.name;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Control;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.feature.Turn;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.NamedValues;
import org.nobo.name.charter.SharedValue;
import org.nobo.words.Wordbook;

/**
 * The first form of the setup: what the community is called, why it exists, what it shares, and in which
 * language the bot speaks to all of it and to the world.
 *
 * @param language as it was picked or typed; empty where nothing was
 * @param known what the charter says that it shares; a value of its own is on no card
 */
record CommunityForm(String name, String purpose, String typedValues, String language, List<SharedValue> known) {
    static final String ID = "setup/words";
    static final int MOST_VALUES = Charter.MOST_VALUES;

    private static final String NAME = "name";
    private static final String PURPOSE = "purpose";
    private static final String VALUES = "values";
    private static final String LANGUAGE = "language";
    private static final int LONGEST_NAME = Charter.LONGEST_NAME;
    private static final int LONGEST_PURPOSE = Charter.LONGEST_PURPOSE;
    private static final int MOST_SUGGESTIONS = 3;

    /** What is known already, to be changed. */
    static CommunityForm of(Charter charter, Locale language) {
        return new CommunityForm(
                charter.name(),
                charter.purpose(),
                charter.values().stream().map(SharedValue::name).collect(Collectors.joining(", ")),
                language.toLanguageTag(),
                charter.values());
    }

    /** What was sent. */
    static CommunityForm sent(Map<String, String> values, List<SharedValue> known) {
        return new CommunityForm(
                values.getOrDefault(NAME, "").strip(),
                values.getOrDefault(PURPOSE, "").strip(),
                values.getOrDefault(VALUES, ""),
                values.getOrDefault(LANGUAGE, "").strip(),
                known);
    }

    /** What it says, once nothing in it is wrong. */
    Charter charter(Turn turn) {
        return new Charter(name, purpose, values(turn).values());
    }

    /** The language that is meant; empty where none was, or one the bot does not speak. */
    Optional<Locale> spoken(Turn turn) {
        return Wordbook.languages().stream()
                .filter(spoken -> Stream.of(
                                spoken.toLanguageTag(),
                                itself(spoken),
                                spoken.getDisplayLanguage(turn.words().language()))
                        .anyMatch(language::equalsIgnoreCase))
                .findFirst();
    }

    /** "Deutsch", "Français": as a language calls itself. */
    static String itself(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private NamedValues values(Turn turn) {
        return NamedValues.read(typedValues, known, ValueWords.cards(turn));
    }

    /** The form as it stands. */
    Form form(Turn turn) {
        return new Form(ID, turn.label("name.setup.form"), fields(turn), turn.label("name.setup.send"));
    }

    /** The form with what is wrong in it named; see {@link Form#mends}. */
    Form checked(Turn turn) {
        List<Field> fields = fields(turn);
        return new Form(
                ID,
                turn.label("name.setup.form"),
                List.of(
                        name.isBlank() ? fields.get(0).wrong(turn.label("name.setup.name.missing")) : fields.get(0),
                        purpose.isBlank()
                                ? fields.get(1).wrong(turn.label("name.setup.purpose.missing"))
                                : fields.get(1),
                        fields.get(2).wrong(wrongValues(turn)),
                        fields.get(3)
                                .wrong(
                                        language.isEmpty() || spoken(turn).isPresent()
                                                ? ""
                                                : turn.label("name.setup.language.unknown", "words", language))),
                turn.label("name.setup.send"));
    }

    private List<Field> fields(Turn turn) {
        return List.of(
                Field.required(NAME, turn.label("name.setup.name"), new Form.Line(LONGEST_NAME))
                        .filled(name),
                Field.required(PURPOSE, turn.label("name.setup.purpose"), new Form.Lines(LONGEST_PURPOSE))
                        .hinted(turn.label("name.setup.purpose.hint"))
                        .filled(purpose),
                Field.optional(VALUES, turn.label("name.setup.values"), new Form.Suggested(VALUES, MOST_VALUES))
                        .hinted(turn.label("name.setup.values.hint"))
                        .filled(typedValues),
                Field.optional(LANGUAGE, turn.label("name.setup.language"), new Form.OneOf(languages()))
                        .hinted(turn.label("name.setup.language.hint"))
                        .filled(language));
    }

    private static List<Control.Option> languages() {
        return Wordbook.languages().stream()
                .map(language -> Control.Option.of(language.toLanguageTag(), itself(language)))
                .toList();
    }

    private String wrongValues(Turn turn) {
        NamedValues read = values(turn);
        if (read.values().size() > MOST_VALUES) {
            return turn.label("name.setup.values.many", "count", read.values().size());
        }
        if (read.unknown().isEmpty()) {
            return "";
        }
        List<String> near = read.unknown().stream()
                .flatMap(words -> suggestions(words, turn))
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList();
        return near.isEmpty()
                ? turn.label("name.setup.values.unknown", "words", ValueWords.either(read.unknown(), turn))
                : turn.label(
                        "name.setup.values.perhaps",
                        "words",
                        ValueWords.either(read.unknown(), turn),
                        "cards",
                        turn.words().row(near));
    }

    private static Stream<String> suggestions(String words, Turn turn) {
        return ValueWords.cards(turn).suggestions(words, MOST_SUGGESTIONS).stream()
                .map(ValueCard::name);
    }
}
