package org.nobo.illuminate.prompt;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Message;
import org.nobo.feature.FreshId;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;
import org.nobo.name.SharedValues;

/** What leaders put into a queue: prompts of their own, or from the bank. */
final class Filling {
    private static final int LONGEST_ADDED = 3_000;
    private static final String TEXT = "text";

    private final Prompts prompts;
    private final Rhythms rhythms;
    private final SharedValues shared;

    Filling(Prompts prompts, Rhythms rhythms, SharedValues shared) {
        this.prompts = prompts;
        this.rhythms = rhythms;
        this.shared = shared;
    }

    Message bank(Rhythm rhythm, int from, Turn turn) {
        Bank bank = Bank.in(turn.words().language());
        List<Integer> unused =
                bank.unused(prompts.texts(rhythm.community()), new HashSet<>(shared.of(rhythm.community())));
        return QueueMessages.bank(rhythm, bank, unused, from, turn);
    }

    /** What was picked from the bank is put at the end. */
    void takeFromBank(Rhythm rhythm, Event.ChoiceMade choice, Turn turn) {
        Bank bank = Bank.in(turn.words().language());
        List<Bank.Idea> ideas = choice.picked().stream()
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number < bank.ideas().size())
                .map(bank.ideas()::get)
                .toList();
        add(rhythm, ideas, choice, turn);
    }

    private void add(Rhythm rhythm, List<Bank.Idea> ideas, Event event, Turn turn) {
        Set<String> there = new HashSet<>(prompts.queued(rhythm.community(), rhythm.channel()).stream()
                .map(Prompt::text)
                .toList());
        int last = prompts.lastPlace(rhythm.community(), rhythm.channel());
        for (Bank.Idea idea : ideas) {
            if (there.add(idea.text())) {
                last++;
                prompts.keep(queued(rhythm, idea, last, event, turn));
            }
        }
        rhythms.keep(rhythm.warned(false));
    }

    private static Prompt queued(Rhythm rhythm, Bank.Idea idea, int place, Event event, Turn turn) {
        return new Prompt(
                FreshId.of(event, turn),
                rhythm.community(),
                Optional.of(turn.member().id()),
                idea.text(),
                rhythm.channel(),
                turn.now(),
                turn.now(),
                Prompt.Stage.QUEUED,
                Optional.empty(),
                Optional.of(idea.value()).filter(value -> !value.isEmpty()),
                place);
    }

    /** @param wrong what is to be mended, empty where nothing is */
    static Form form(Rhythm rhythm, String wrong, Turn turn) {
        return new Form(
                Rhythm.PREFIX + "/add/" + rhythm.id(),
                turn.label("rhythm.add.form"),
                List.of(Field.required(TEXT, turn.label("rhythm.add.text"), new Form.Lines(LONGEST_ADDED))
                        .hinted(turn.label("rhythm.add.hint"))
                        .wrong(wrong)),
                turn.label("rhythm.add.send"));
    }

    /** A prompt for each line that was written; the form again where there is none. */
    Optional<Form> takeWritten(Rhythm rhythm, Event.FormSent sent, Turn turn) {
        List<Bank.Idea> ideas = Typed.clean(sent.values().getOrDefault(TEXT, ""))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Bank.Idea("", line))
                .toList();
        if (ideas.isEmpty()) {
            return Optional.of(form(rhythm, turn.label("prompt.text.missing"), turn));
        }
        add(rhythm, ideas, sent, turn);
        return Optional.empty();
    }
}
