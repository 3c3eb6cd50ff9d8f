package org.nobo.chat;

import java.util.List;

/**
 * One message as the bot means it; how it looks is the platform's.
 *
 * @param title a heading, may be empty; shown as typed, never as markup
 * @param text what it says
 * @param controls what can be pressed on it, in order
 * @param attachments what comes with it
 */
public record Message(String title, Text text, List<Control> controls, List<Attachment> attachments) {
    public Message {
        controls = List.copyOf(controls);
        attachments = List.copyOf(attachments);
    }

    public static Message of(Text text) {
        return new Message("", text, List.of(), List.of());
    }

    public static Message of(Text text, List<? extends Control> controls) {
        return new Message("", text, List.copyOf(controls), List.of());
    }

    public static Message of(Text text, Control... controls) {
        return of(text, List.of(controls));
    }

    public Message titled(String heading) {
        return new Message(heading, text, controls, attachments);
    }

    public Message with(List<? extends Control> others) {
        return new Message(title, text, List.copyOf(others), attachments);
    }

    public Message with(Attachment attachment) {
        return new Message(title, text, controls, List.of(attachment));
    }

    /** The same words with nothing left to press: what a message becomes once it was answered. */
    public Message settled() {
        return with(List.of());
    }
}
