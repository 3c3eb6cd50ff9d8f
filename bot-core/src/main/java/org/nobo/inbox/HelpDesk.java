package org.nobo.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.dialogue.SmallTalk;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Words;

/** Helps who does not know what to say, and answers a greeting. */
final class HelpDesk {
    private static final Pattern QUESTION_MARKS = Pattern.compile("[?¿؟？\\s]+");
    private static final Pattern TAIL = Pattern.compile("[\\s.!?…]+$");

    private final RouteList routes;

    HelpDesk(RouteList routes) {
        this.routes = routes;
    }

    static Event.CommandGiven asCommand(Event.MessagePosted message, String words) {
        return new Event.CommandGiven(message.id(), message.at(), message.who(), message.where(), words, List.of());
    }

    static Event.CommandGiven withWords(Event.CommandGiven command, String words) {
        return new Event.CommandGiven(
                command.id(), command.at(), command.who(), command.where(), words, command.named(), command.roles());
    }

    /** {@code @nobo about} in a channel is the command, not a question. */
    Optional<Event.CommandGiven> oneWordCommand(Event.MessagePosted message) {
        String word = folded(message.text());
        return "help".equals(word) || routes.commands.containsKey(word)
                ? Optional.of(asCommand(message, word))
                : Optional.empty();
    }

    static boolean asksForHelp(String typed, Turn turn) {
        boolean onlyWonders = QUESTION_MARKS.matcher(typed.strip()).matches();
        return onlyWonders || turn.words().list("talk.help.words").contains(folded(typed));
    }

    static boolean isStop(String typed, Turn turn) {
        return turn.words().list("talk.stop.words").contains(folded(typed));
    }

    /** A greeting is greeted, thanks are taken; nothing else. */
    static Optional<Reaction> smallTalk(Event.MessagePosted message, Turn turn) {
        return SmallTalk.in(message.text(), turn.words())
                .map(said -> Reaction.post(message.answeredAt(), said.answer(turn)));
    }

    /** A command nobody answers to: help for no word at all, a question for several, else the nearest word. */
    Reaction instead(Event.CommandGiven command, Turn turn, boolean talkIsOpen) {
        String words = command.words().strip();
        if (words.isEmpty() || asksForHelp(words, turn)) {
            return Reaction.whisper(text(turn, talkIsOpen));
        }
        RouteList.Route<Event.CommandGiven> ask = routes.commands.get("ask");
        if (ask != null && words.split("\\s+").length > 2) {
            return ask.handler().handle(command, turn);
        }
        String word = words.split("\\s+")[0];
        return nearest(word, turn)
                .map(near -> Reaction.whisper(turn.say("talk.command.near", "word", word, "near", near)))
                .orElseGet(() -> Reaction.whisper(
                        turn.say("talk.command.unknown", "word", word).paragraph(text(turn, talkIsOpen))));
    }

    /** What this person can do here, one line each; where a question waits, how to go on with it first. */
    Text text(Turn turn, boolean talkIsOpen) {
        Text lines = Text.EMPTY;
        for (var entry : routes.commands.entrySet()) {
            if (!entry.getValue().leadersOnly() || turn.member().leader()) {
                lines = lines.line(turn.say("talk.help.line", "command", Text.of(entry.getKey()))
                        .plus(turn.say("help." + entry.getKey())));
            }
        }
        Text open = talkIsOpen ? turn.say("talk.help.open") : Text.EMPTY;
        return open.paragraph(turn.say("talk.help")).line(lines);
    }

    /** The commands that this member may give and that begin like what was typed. */
    List<Control.Option> suggest(Member who, Words words, String typed) {
        String begun = typed.strip().toLowerCase(Locale.ROOT);
        return routes.commands.entrySet().stream()
                .filter(entry -> !entry.getValue().leadersOnly() || who.leader())
                .map(entry -> entry.getKey())
                .filter(command -> command.startsWith(begun))
                .map(command -> new Control.Option(command, command, words.label("help." + command)))
                .toList();
    }

    private Optional<String> nearest(String typed, Turn turn) {
        String word = typed.toLowerCase(Locale.ROOT);
        return routes.commands.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().leadersOnly() || turn.member().leader())
                .map(entry -> entry.getKey())
                .filter(known -> known.startsWith(word) || changes(known, word) <= 2)
                .min((a, b) -> Integer.compare(changes(a, word), changes(b, word)));
    }

    /** How many letters have to change to make one word of the other (Levenshtein). */
    private static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static String folded(String typed) {
        return TAIL.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
