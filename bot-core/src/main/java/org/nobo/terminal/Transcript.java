package org.nobo.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nobo.chat.Attachment;
import org.nobo.chat.Control;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;

/**
 * What the bot does, written one after the other so that it can be compared: a line, and its further lines indented by
 * four spaces.
 */
public final class Transcript implements Screen {
    private static final String FURTHER = "\n    ";

    private final PrintWriter out;

    public Transcript(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void show(Sight sight) {
        String written = switch (sight) {
            case Posted(String place, MessageRef ref, Message message) -> "→ " + place + ":" + lines(message);
            case Whispered(String who, MessageRef ref, Message message) -> "⇢ " + who + ":" + lines(message);
            case Edited(String place, MessageRef ref, Message message) -> "✎ " + place + ":" + lines(message);
            case Deleted(String place) -> "✗ " + place;
            case Reacted(String place, String emoji) -> "☺ " + place + ": :" + Typed.line(emoji) + ":";
            case Opened(String who, Form form) -> "⇢ " + who + ":" + lines(form);
        };
        out.print("nobo " + written + "\n");
        out.flush();
    }

    private static String lines(Message message) {
        List<String> words = new ArrayList<>();
        words.add(Typed.line(message.title()));
        Prose.lines(message.text()).forEach(line -> words.add(Prose.plain(line)));
        List<String> further = new ArrayList<>();
        message.attachments().forEach(file -> further.add(attached(file)));
        further.addAll(Pressable.rows(message.controls()).stream()
                .map(row -> row.stream().map(Transcript::bracketed).collect(Collectors.joining(" ")))
                .toList());
        return joined(words, further);
    }

    private static String lines(Form form) {
        List<String> further = new ArrayList<>();
        form.fields().stream()
                .filter(field -> !field.problem().isEmpty())
                .forEach(field -> further.add(Typed.line(field.label()) + ": " + Typed.line(field.problem())));
        further.add(form.fields().stream()
                .map(field -> "{" + Typed.line(field.label()) + "}")
                .collect(Collectors.joining(" ")));
        return joined(List.of(Typed.line(form.title())), further);
    }

    /** Lines that say nothing are left out; words begin behind the colon, what can be pressed on a line of its own. */
    private static String joined(List<String> words, List<String> further) {
        List<String> said = words.stream().filter(line -> !line.isBlank()).toList();
        String first = said.isEmpty() ? "" : " " + String.join(FURTHER, said);
        return further.stream().map(line -> FURTHER + line).collect(Collectors.joining("", first, ""));
    }

    private static String attached(Attachment file) {
        return "(" + Typed.line(file.name()) + ": " + Typed.line(file.alt()) + ")";
    }

    private static String bracketed(Pressable pressable) {
        String label = "[" + pressable.label() + "]";
        return pressable.control() instanceof Control.Door door ? label + "(" + door.target() + ")" : label;
    }
}
