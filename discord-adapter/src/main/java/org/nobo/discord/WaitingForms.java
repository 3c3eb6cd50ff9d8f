package org.nobo.discord;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Form;
import org.nobo.chat.LastUsed;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.words.Words;

/** Forms that could not open at once, each behind a button, until the process ends. */
final class WaitingForms {
    private static final String OPEN = "~form/";
    private static final int REMEMBERED = 1_000;

    private final Map<String, Form> waiting = Collections.synchronizedMap(new LastUsed<>(REMEMBERED));

    static boolean opens(String customId) {
        return customId.startsWith(OPEN);
    }

    /** A message with a button that opens the form; it says what is to be mended in it. */
    Message later(Form form, String mark, Words words) {
        waiting.put(OPEN + mark, form);
        Text text = words.say(form.mends() ? "discord.form.mend" : "discord.form.ready");
        for (Form.Field field : form.fields()) {
            if (!field.problem().isEmpty()) {
                text = text.line(words.say("discord.form.problem", "field", field.label(), "problem", field.problem()));
            }
        }
        String label = words.label("discord.form.open");
        return Message.of(text, new Control.Choice(OPEN + mark, label, Control.Look.PRIMARY));
    }

    Optional<Form> behind(String customId) {
        return Optional.ofNullable(waiting.get(customId));
    }
}
