package org.nobo.discord.local;

import java.util.List;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What Discord would not take of a message or a form. */
public final class Limits {
    private Limits() {}

    public static List<String> ofMessage(DataObject message) {
        return problems(() -> MessageRules.check(message, true), message);
    }

    public static List<String> ofForm(DataObject form) {
        return problems(() -> FormRules.check(form), form);
    }

    private static List<String> problems(Runnable check, DataObject of) {
        try {
            check.run();
            return List.of();
        } catch (Trouble trouble) {
            return List.of(trouble.getMessage() + " in " + of);
        }
    }
}
