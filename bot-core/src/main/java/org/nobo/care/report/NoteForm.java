package org.nobo.care.report;

import java.util.List;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/** A form with one field, for what is said about a report. */
final class NoteForm {
    private static final String WORDS = "words";
    private static final int LONGEST = 2_000;

    private NoteForm() {}

    /**
     * The form.
     *
     * @param key its words: {@code report.note.<key>}
     */
    static Form of(String id, String key, String wrong, Turn turn) {
        return new Form(
                id,
                turn.label("report.form"),
                List.of(Field.required(WORDS, turn.label("report.note." + key), new Form.Lines(LONGEST))
                        .wrong(wrong)),
                turn.label("report.note.send"));
    }

    static String words(Event.FormSent sent) {
        String words = Typed.clean(sent.values().getOrDefault(WORDS, ""));
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
