package org.nobo.illuminate.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Control.Option;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.community.Members;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/**
 * The form in which a story is told just to the bot, and changed later.
 *
 * @param story the id of the story it becomes, so that sending it twice tells it once
 * @param prompt the prompt it answers, if any
 */
record StoryForm(String story, Optional<String> prompt, String title, String words, String publish, String name) {
    static final String YES = "yes";
    static final String NO = "no";
    static final String HERE = "here";
    static final String PRESS = "press";

    private static final String TITLE = "title";
    private static final String WORDS = "story";
    private static final String PUBLISH = "publish";
    private static final String NAME = "name";
    /** What a form holds on every platform; a story told in a thread can be longer. */
    static final int LONGEST_TYPED = 3_000;

    /** An empty one. */
    static StoryForm fresh(String story, Optional<String> prompt, String words) {
        return new StoryForm(story, prompt, "", words, NO, "");
    }

    /** The story as it stands, to be changed. */
    static StoryForm of(Story story, Turn turn) {
        String name = story.agreed().entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(agreed -> agreed.getValue().as().name().orElseGet(() -> unnamed(turn)))
                .orElse("");
        return new StoryForm(story.id(), story.prompt(), story.title(), story.words(), howFar(story), name);
    }

    private static String howFar(Story story) {
        if (story.agreed().containsKey(Where.PRESS)) {
            return PRESS;
        }
        if (story.agreed().containsKey(Where.PAGES)) {
            return YES;
        }
        return story.agreed().isEmpty() ? NO : HERE;
    }

    /** Whether a story can be changed in a form; a longer one was told in a thread, and is changed there. */
    static boolean fits(Story story) {
        return story.words().length() <= LONGEST_TYPED;
    }

    private static String unnamed(Turn turn) {
        return turn.words().list("story.unnamed.words").getFirst();
    }

    /** What was sent; the form's id is {@code story/<story>} or {@code story/<story>/<prompt>}. */
    static StoryForm sent(String id, Map<String, String> values) {
        String[] parts = id.split("/", 3);
        return new StoryForm(
                parts[1],
                parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
                Typed.line(values.getOrDefault(TITLE, "")),
                Typed.clean(values.getOrDefault(WORDS, "")),
                Typed.line(values.getOrDefault(PUBLISH, "")),
                Typed.line(values.getOrDefault(NAME, "")));
    }

    /** Where it may be shown; empty when that cannot be told from what was sent. Nothing sent is nowhere. */
    Optional<List<Where>> places(Turn turn) {
        if (publish.isEmpty() || means(NO, "talk.no.words", turn)) {
            return Optional.of(List.of());
        }
        if (means(HERE, "story.form.publish.here.words", turn)) {
            return Optional.of(List.of(Where.HERE));
        }
        if (means(PRESS, "story.form.publish.press.words", turn)) {
            return Optional.of(List.of(Where.HERE, Where.PAGES, Where.PRESS));
        }
        return means(YES, "talk.yes.words", turn) ? Optional.of(List.of(Where.HERE, Where.PAGES)) : Optional.empty();
    }

    private boolean means(String value, String synonyms, Turn turn) {
        return publish.equalsIgnoreCase(value)
                || publish.equalsIgnoreCase(turn.label("story.form.publish." + value))
                || TypedName.is(synonyms, publish, turn);
    }

    /** What its author read and sent, for the record of the consent. */
    String asAgreed(Turn turn) {
        return "%s\n%s: %s; %s: %s"
                .formatted(
                        turn.label("story.form.publish.hint"),
                        turn.label("story.form.publish"),
                        publish,
                        turn.label("story.form.name"),
                        name);
    }

    /** The form as it stands. */
    Form form(Turn turn) {
        return form(turn, "", "", "", "");
    }

    /** The form with what is wrong in it named; see {@link Form#mends}. */
    Form checked(Members members, Turn turn) {
        return form(turn, wrongTitle(turn), wrongWords(turn), wrongPublish(turn), wrongName(members, turn));
    }

    private String wrongTitle(Turn turn) {
        return title.length() <= Story.LONGEST_TITLE
                ? ""
                : turn.label("story.title.long", "count", title.length(), "most", Story.LONGEST_TITLE);
    }

    private String wrongWords(Turn turn) {
        if (words.isEmpty()) {
            return turn.label("story.words.missing");
        }
        return words.length() <= Story.LONGEST
                ? ""
                : turn.label("story.words.long", "count", words.length(), "most", Story.LONGEST);
    }

    private String wrongPublish(Turn turn) {
        return places(turn).isPresent() ? "" : turn.label("story.publish.unclear", "words", publish);
    }

    private String wrongName(Members members, Turn turn) {
        return switch (TypedName.read(name, members, turn)) {
            case TypedName.Taken taken -> turn.label("story.name.taken", "name", taken.name());
            case TypedName.TooLong tooLong ->
                turn.label("story.name.long", "count", tooLong.characters(), "most", TypedName.LONGEST);
            case TypedName.Clear clear -> "";
            case TypedName.Missing missing -> "";
        };
    }

    private Form form(Turn turn, String wrongTitle, String wrongWords, String wrongPublish, String wrongName) {
        return new Form(
                Story.PREFIX + "/" + story + prompt.map(id -> "/" + id).orElse(""),
                turn.label("story.form"),
                List.of(
                        Field.optional(TITLE, turn.label("story.form.title"), new Form.Line(Story.LONGEST_TITLE))
                                .hinted(turn.label("story.form.title.hint"))
                                .filled(title)
                                .wrong(wrongTitle),
                        Field.required(WORDS, turn.label("story.form.story"), new Form.Lines(LONGEST_TYPED))
                                .hinted(turn.label("story.form.story.hint"))
                                .filled(words)
                                .wrong(wrongWords),
                        Field.optional(
                                        PUBLISH,
                                        turn.label("story.form.publish"),
                                        new Form.OneOf(List.of(
                                                option(NO, turn),
                                                option(HERE, turn),
                                                option(YES, turn),
                                                option(PRESS, turn))))
                                .hinted(turn.label("story.form.publish.hint"))
                                .filled(publish)
                                .wrong(wrongPublish),
                        Field.optional(NAME, turn.label("story.form.name"), new Form.Line(TypedName.LONGEST))
                                .hinted(turn.label("story.form.name.hint"))
                                .filled(name)
                                .wrong(wrongName)),
                turn.label("story.form.send"));
    }

    private static Option option(String value, Turn turn) {
        return Option.of(value, turn.label("story.form.publish." + value));
    }
}
