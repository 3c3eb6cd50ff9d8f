package org.nobo.illuminate.prompt;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Control.Menu;
import org.nobo.chat.Control.Option;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.illuminate.story.Beginning;
import org.nobo.words.when.SaidTime;

/** What the queues of prompts look like to leaders. */
final class QueueMessages {
    private static final int SHOWN = 5;
    private static final int PAGE = 20;
    private static final int LABEL = 70;

    private QueueMessages() {}

    /** Every rhythm there is, and what waits for a time of its own. */
    static Message all(List<Prompt> waiting, List<Rhythm> rhythms, Turn turn) {
        Message once = PromptMessages.waiting(waiting, turn);
        List<Control> controls = new ArrayList<>(once.controls());
        Text text = once.text();
        for (Rhythm rhythm : rhythms) {
            text = text.paragraph(says(rhythm, turn));
            controls.add(Choice.of(id("open", rhythm), turn.label("rhythm.open", "channel", channel(rhythm))));
        }
        controls.add(fresh(turn, rhythms.isEmpty() ? Look.PRIMARY : Look.PLAIN));
        return Message.of(rhythms.isEmpty() ? text.paragraph(turn.say("rhythm.none")) : text, controls);
    }

    /** One of them, with its queue and all that can be done. */
    static Message one(List<Prompt> waiting, Rhythm rhythm, List<Prompt> queue, Turn turn) {
        Text text = Text.EMPTY;
        List<Control> controls = new ArrayList<>();
        if (!waiting.isEmpty()) {
            Message once = PromptMessages.waiting(waiting, turn);
            text = once.text();
            controls.addAll(once.controls());
        }
        text = text.paragraph(says(rhythm, turn)).paragraph(queued(queue, turn));
        controls.add(new Choice(id("bank", rhythm), turn.label("rhythm.bank"), Look.PRIMARY));
        controls.add(Choice.of(id("add", rhythm), turn.label("rhythm.add")));
        if (!queue.isEmpty()) {
            for (String what : List.of("look", "now", "skip", "out")) {
                controls.add(Choice.of(id(what, rhythm), turn.label("rhythm." + what)));
            }
        }
        controls.add(Choice.of(id("change", rhythm), turn.label("rhythm.change")));
        controls.add(Choice.of(id("stop", rhythm), turn.label("rhythm.stop")));
        controls.add(fresh(turn, Look.PLAIN));
        return Message.of(text, controls);
    }

    private static Text queued(List<Prompt> queue, Turn turn) {
        if (queue.isEmpty()) {
            return turn.say("rhythm.empty");
        }
        Text text = turn.say("rhythm.queue", "count", queue.size());
        for (Prompt prompt : queue.subList(0, Math.min(SHOWN, queue.size()))) {
            text = text.line(
                    Text.of((queue.indexOf(prompt) + 1) + ". ").plus(Text.said(Beginning.of(prompt.text(), 150))));
        }
        return text;
    }

    private static Text says(Rhythm rhythm, Turn turn) {
        return turn.say(
                "rhythm.says",
                "channel",
                new Text.ChannelLink(rhythm.channel(), rhythm.channel().id()),
                "every",
                turn.label("rhythm.every." + rhythm.days()),
                "time",
                SaidTime.of(rhythm.next(turn.now()), turn.words()),
                "missed",
                turn.label(rhythm.late() ? "rhythm.missed.late" : "rhythm.missed.skip"));
    }

    /** Some of the bank, to take any number of them. */
    static Message bank(Rhythm rhythm, Bank bank, List<Integer> unused, int from, Turn turn) {
        if (unused.isEmpty()) {
            return Message.of(turn.say("rhythm.bank.none"), Choice.of(id("open", rhythm), turn.label("rhythm.back")));
        }
        int start = from < unused.size() ? from : 0;
        List<Integer> some = unused.subList(start, Math.min(start + PAGE, unused.size()));
        Text text = turn.say("rhythm.bank.pick");
        List<Option> options = new ArrayList<>();
        for (int number : some) {
            String idea = bank.ideas().get(number).text();
            options.add(Option.of(String.valueOf(number), Beginning.of(idea, LABEL)));
        }
        return Message.of(
                text,
                new Menu(id("take", rhythm), turn.label("rhythm.bank.prompt"), options, 1, options.size()),
                Choice.of(id("bank", rhythm) + "/" + (start + PAGE), turn.label("rhythm.bank.more")),
                Choice.of(id("open", rhythm), turn.label("rhythm.back")));
    }

    /** Nothing is left to ask. */
    static Message dry(Rhythm rhythm, Turn turn) {
        return Message.of(
                turn.say(
                        "rhythm.dry",
                        "channel",
                        new Text.ChannelLink(rhythm.channel(), rhythm.channel().id()),
                        "time",
                        SaidTime.of(rhythm.next(turn.now()), turn.words())),
                new Choice(id("bank", rhythm), turn.label("rhythm.bank"), Look.PRIMARY),
                Choice.of(id("add", rhythm), turn.label("rhythm.add")));
    }

    private static Choice fresh(Turn turn, Look look) {
        return new Choice(Rhythm.PREFIX + "/new", turn.label("rhythm.new"), look);
    }

    private static String channel(Rhythm rhythm) {
        return "#" + rhythm.channel().id();
    }

    private static String id(String what, Rhythm rhythm) {
        return Rhythm.PREFIX + "/" + what + "/" + rhythm.id();
    }
}
