package org.nobo.feature;

import java.util.List;
import org.nobo.chat.Account;
import org.nobo.chat.Event;
import org.nobo.chat.Form;

/** The question of a form for some of those who are here: where a platform has a list of people, they are picked from it. */
public final class WhomField {
    private static final String WHOM = "whom";

    private WhomField() {}

    /**
     * The question, which must be answered.
     *
     * @param most how many it may be
     */
    public static Form.Field of(String question, int most) {
        return Form.Field.required(WHOM, question, new Form.People(most));
    }

    /** As it can be filled in again. */
    public static String value(Event.FormSent form) {
        return form.values().getOrDefault(WHOM, "");
    }

    public static List<Account> picked(Event.FormSent form) {
        return Form.People.ids(value(form)).stream()
                .map(id -> new Account(form.workspace(), id))
                .toList();
    }
}
