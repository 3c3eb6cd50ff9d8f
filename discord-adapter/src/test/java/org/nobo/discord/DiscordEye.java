package org.nobo.discord;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.discord.local.Limits;
import org.nobo.script.Eye;
import org.nobo.words.Wordbook;

/** Holds all that is said in any talk against what Discord takes. */
public final class DiscordEye extends Eye {
    @Override
    protected List<String> problems(List<Message> page) {
        return page.stream().flatMap(part -> problems(part).stream()).toList();
    }

    /** As it is said, and as it takes the place of another. */
    @Override
    protected List<String> problems(Message message) {
        List<String> problems = new ArrayList<>();
        try {
            Speech speech = Speech.of(message, "a mark of 25 characters..", new Wordbook().english());
            for (Speech.Part part : speech.parts()) {
                problems.addAll(Limits.ofMessage(part.toSend().toData()));
                problems.addAll(Limits.ofMessage(part.toPut(true).toData()));
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            problems.add(e.getMessage() + " in " + message);
        }
        return problems;
    }

    /** In a guild. */
    @Override
    protected List<String> problems(Form form) {
        try {
            return Limits.ofForm(new Forms(true, null, null).modal(form).toData());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return List.of(e.getMessage() + " in " + form);
        }
    }
}
