package org.nobo.illuminate.prompt;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.words.when.SaidTime;

/** What prompts look like: to everybody, and to the leader who wrote them. */
final class PromptMessages {
    /** Each of them has a button, and a message holds five rows of buttons on Discord. */
    private static final int MOST_WAITING = 10;

    private PromptMessages() {}

    /** The prompt as it is put to everybody. */
    static Message asked(Prompt prompt, Turn turn) {
        return Message.of(
                Text.said(prompt.text()).paragraph(turn.say("prompt.invitation")),
                new Choice(tell(prompt), turn.label("prompt.tell"), Look.PRIMARY),
                Choice.of("story/talk/" + prompt.id(), turn.label("prompt.talk")));
    }

    /** The button under a prompt; {@code org.nobo.illuminate.story} answers to it. */
    private static String tell(Prompt prompt) {
        return "story/tell/" + prompt.id();
    }

    /** What the leader sees once a prompt is noted. */
    static Message noted(Prompt prompt, Turn turn) {
        return switch (prompt.stage()) {
            case WAITING, QUEUED ->
                about(prompt, "prompt.noted", turn).with(List.of(off(prompt, turn.label("prompt.off"))));
            case ASKED -> about(prompt, "prompt.asked", turn);
            case CALLED_OFF -> about(prompt, "prompt.off.said", turn);
            case REFUSED -> about(prompt, "prompt.refused.forbidden", turn);
        };
    }

    /** A sentence about a prompt, and the prompt itself as a quotation. */
    static Message about(Prompt prompt, String key, Turn turn) {
        return Message.of(said(prompt, key, turn).plus(quoted(prompt)));
    }

    private static Text said(Prompt prompt, String key, Turn turn) {
        return turn.say(
                key,
                "channel",
                new Text.ChannelLink(prompt.channel(), prompt.channel().id()),
                "time",
                SaidTime.of(prompt.due().atZone(PromptForm.zone(turn)), turn.words()));
    }

    private static Text quoted(Prompt prompt) {
        return new Text(List.of(new Text.Quote(Text.said(prompt.text()))));
    }

    /** What is still to come, each with a button to take it back. */
    static Message waiting(List<Prompt> prompts, Turn turn) {
        if (prompts.isEmpty()) {
            return Message.of(turn.say("prompt.waiting.none"));
        }
        Text text = turn.say("prompt.waiting");
        List<Control> buttons = new ArrayList<>();
        for (Prompt prompt : prompts.subList(0, Math.min(prompts.size(), MOST_WAITING))) {
            String number = String.valueOf(buttons.size() + 1);
            text = text.paragraph(Text.of("**" + number + ".** ")
                    .plus(said(prompt, "prompt.waiting.one", turn))
                    .plus(quoted(prompt)));
            buttons.add(off(prompt, turn.label("prompt.off.one", "number", number)));
        }
        return Message.of(text, buttons);
    }

    private static Choice off(Prompt prompt, String label) {
        return Choice.of(prompt.name(), label);
    }
}
