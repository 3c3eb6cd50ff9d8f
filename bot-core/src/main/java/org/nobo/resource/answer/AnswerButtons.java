package org.nobo.resource.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.HelpingButtons;
import org.nobo.resource.knowhow.Wrong;
import org.nobo.resource.question.QuestionId;

/** What can be pressed on an answer. The ids mean the same for as long as the message stands. */
final class AnswerButtons {
    /** The first part of every id here. */
    static final String PREFIX = "answer";

    private static final Pattern ID =
            Pattern.compile(PREFIX + "/(yes|no|more|near|help|why|share)/([^/]+)(?:/([0-9a-z]+))?");

    private AnswerButtons() {}

    /** What was pressed. */
    enum Wish {
        YES,
        NO,
        MORE,
        NEAR,
        HELP,
        WHY,
        SHARE
    }

    /**
     * A button that was pressed.
     *
     * @param of what it is about: the entry, from 0, as they were found, or the reason
     */
    record Pressed(Wish wish, QuestionId question, String of) {
        int which() {
            return of.matches("[0-9]") ? Integer.parseInt(of) : 0;
        }

        Optional<Wrong> reason() {
            return Arrays.stream(Wrong.values())
                    .filter(wrong -> wrong.stored().equals(of))
                    .findFirst();
        }
    }

    static Optional<Pressed> pressed(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Wish wish = switch (parts.group(1)) {
            case "yes" -> Wish.YES;
            case "no" -> Wish.NO;
            case "more" -> Wish.MORE;
            case "near" -> Wish.NEAR;
            case "why" -> Wish.WHY;
            case "share" -> Wish.SHARE;
            default -> Wish.HELP;
        };
        String of = parts.group(3) == null ? "" : parts.group(3);
        return Optional.of(new Pressed(wish, new QuestionId(parts.group(2)), of));
    }

    /** On an answer of which the bot is sure. */
    static List<Control> known(QuestionId question, int further, boolean canBeShared, Turn turn) {
        List<Control> buttons = new ArrayList<>();
        buttons.add(new Choice(id("yes", question), turn.label("resource.button.yes"), Look.PRIMARY));
        buttons.add(Choice.of(id("no", question), turn.label("resource.button.no")));
        if (further > 0) {
            buttons.add(more(question, further, turn));
        }
        buttons.add(HelpingButtons.askSomebody(question, Look.PLAIN, turn));
        if (canBeShared) {
            buttons.add(Choice.of(id("share", question), turn.label("resource.button.share")));
        }
        return buttons;
    }

    /** Why it was not the right one. */
    static List<Control> reasons(QuestionId question, Turn turn) {
        return Arrays.stream(Wrong.values())
                .<Control>map(wrong -> Choice.of(
                        id("why", question) + "/" + wrong.stored(), turn.label("entry.wrong." + wrong.stored())))
                .toList();
    }

    /** Below several that may be the answer. */
    static List<Control> perhaps(QuestionId question, List<Integer> numbers, Turn turn) {
        List<Control> buttons = new ArrayList<>(whichHelped(question, numbers, turn));
        buttons.add(Choice.of(id("no", question), turn.label("resource.button.none")));
        buttons.add(HelpingButtons.askSomebody(question, Look.PLAIN, turn));
        return buttons;
    }

    /** After an answer that was not the right one, or none. */
    static List<Control> whatNext(QuestionId question, int found, boolean known, Turn turn) {
        List<Control> buttons = new ArrayList<>();
        buttons.add(HelpingButtons.askSomebody(question, Look.PRIMARY, turn));
        if (turn.community().help().isPresent()) {
            buttons.add(Choice.of(id("help", question), turn.label("resource.button.help")));
        }
        if (known && found > 1) {
            buttons.add(more(question, found - 1, turn));
        }
        if (!known && found > 0) {
            buttons.add(Choice.of(id("near", question), turn.label("resource.button.near")));
        }
        return buttons;
    }

    /**
     * Which of several helped.
     *
     * @param numbers theirs among all that were found, in the order in which they are shown
     */
    static List<Control> whichHelped(QuestionId question, List<Integer> numbers, Turn turn) {
        List<Control> buttons = new ArrayList<>();
        for (int number : numbers) {
            String label =
                    numbers.size() == 1 ? "resource.button.yes" : "resource.button.helped." + (buttons.size() + 1);
            buttons.add(Choice.of(id("yes", question) + "/" + number, turn.label(label)));
        }
        return buttons;
    }

    private static Choice more(QuestionId question, int further, Turn turn) {
        String label = further == 1 ? "resource.button.more.one" : "resource.button.more";
        return Choice.of(id("more", question), turn.label(label));
    }

    private static String id(String wish, QuestionId question) {
        return PREFIX + "/" + wish + "/" + question;
    }
}
