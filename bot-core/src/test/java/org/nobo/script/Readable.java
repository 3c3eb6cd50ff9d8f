package org.nobo.script;

import java.util.stream.Collectors;
import org.nobo.chat.Control;
import org.nobo.chat.Message;

/** A message in one line, as a transcript shows it. */
final class Readable {
    private Readable() {}

    static String of(Message message) {
        String title = message.title().isEmpty() ? "" : message.title() + " | ";
        String labels = message.controls().stream().map(Readable::labels).collect(Collectors.joining(" "));
        return title + message.text().plain() + (labels.isEmpty() ? "" : " " + labels);
    }

    private static String labels(Control control) {
        return switch (control) {
            case Control.Choice choice -> "[" + choice.label() + "]";
            case Control.Door door -> "[" + door.label() + "]";
            case Control.Menu menu ->
                menu.options().stream()
                        .map(option -> "[" + option.label() + "]")
                        .collect(Collectors.joining(" "));
        };
    }
}
