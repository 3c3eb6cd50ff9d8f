package org.nobo.connect.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Words;

/** {@code /nobo welcome edit}: leaders put what newcomers are told into their own words. */
public final class Wording {
    private static final String PREFIX = WordingForm.PREFIX;
    private static final int SHOWN = 90;

    private final Wordings wordings;

    public Wording(Wordings wordings) {
        this.wordings = wordings;
    }

    public void routes(Routes routes) {
        routes.leadersChoice(PREFIX, this::pressed).leadersForm(PREFIX, this::sent);
    }

    /** What can be changed; for leaders only. */
    public Reaction begin(Turn turn) {
        if (!turn.member().leader()) {
            return Reaction.whisper(turn.say("talk.leaders.only"));
        }
        List<Control.Option> options = Sentence.all().stream()
                .map(sentence -> new Control.Option(sentence.key(), label(sentence, turn), beginning(sentence, turn)))
                .toList();
        return Reaction.whisper(Message.of(
                turn.say("wording.which"),
                new Control.Menu(PREFIX + "/pick", turn.label("wording.menu"), options, 1, 1)));
    }

    private static String label(Sentence sentence, Turn turn) {
        return turn.label("wording.of." + sentence.name().toLowerCase(Locale.ROOT));
    }

    private String beginning(Sentence sentence, Turn turn) {
        List<String> own = own(sentence, turn);
        if (isLeftOut(sentence, turn)) {
            return turn.label("wording.left.out");
        }
        return own.isEmpty()
                ? turn.label("wording.original")
                : own.getFirst().substring(0, Math.min(SHOWN, own.getFirst().length()));
    }

    private List<String> own(Sentence sentence, Turn turn) {
        return wordings.of(turn.community().id(), sentence.key(), turn.words().language());
    }

    private boolean isLeftOut(Sentence sentence, Turn turn) {
        return wordings.leftOut(turn.community().id()).contains(sentence.key());
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/");
        String key = parts.length > 2
                ? parts[2]
                : choice.picked().stream().findFirst().orElse("");
        Optional<Sentence> found = Sentence.of(key);
        if (found.isEmpty()) {
            return begin(turn);
        }
        Sentence sentence = found.get();
        return switch (parts[1]) {
            case "test" -> test(sentence, turn);
            case "original" -> keep(sentence, List.of(), turn);
            case "out" -> leaveOut(sentence, true, turn);
            case "in" -> leaveOut(sentence, false, turn);
            default ->
                Reaction.ask(WordingForm.of(sentence, shown(sentence, turn)).form(turn));
        };
    }

    /** What the form begins with: their own words, else the bot's. */
    private List<String> shown(Sentence sentence, Turn turn) {
        List<String> own = own(sentence, turn);
        return own.isEmpty() ? List.of(turn.words().source(sentence.key())) : own;
    }

    private Reaction sent(Event.FormSent sent, Turn turn) {
        Optional<Sentence> sentence = Sentence.of(sent.form().substring(PREFIX.length() + 1));
        if (sentence.isEmpty()) {
            return begin(turn);
        }
        WordingForm form = WordingForm.sent(sentence.get(), sent.values());
        Form checked = form.checked(turn);
        return checked.mends() ? Reaction.ask(checked) : keep(sentence.get(), form.written(), turn);
    }

    /** What is the bot's own is not written down: it follows when the bot learns to say it better. */
    private Reaction keep(Sentence sentence, List<String> variants, Turn turn) {
        boolean original = variants.equals(List.of(turn.words().source(sentence.key())));
        List<String> kept = original ? List.of() : variants;
        wordings.keep(turn.community().id(), sentence.key(), turn.words().language(), kept);
        Text said = kept.isEmpty()
                ? turn.say("wording.original.said")
                : turn.say(kept.size() == 1 ? "wording.saved" : "wording.saved.several", "count", kept.size());
        return Reaction.whisper(Message.of(said, further(sentence, kept.isEmpty(), turn)));
    }

    private Reaction leaveOut(Sentence sentence, boolean out, Turn turn) {
        if (sentence.canBeLeftOut()) {
            wordings.leaveOut(turn.community().id(), sentence.key(), out);
        }
        boolean original = own(sentence, turn).isEmpty();
        return Reaction.whisper(
                Message.of(turn.say(out ? "wording.out.said" : "wording.in.said"), further(sentence, original, turn)));
    }

    private List<Choice> further(Sentence sentence, boolean original, Turn turn) {
        List<Choice> further = new ArrayList<>();
        further.add(choice("test", sentence, turn));
        further.add(choice("edit", sentence, turn));
        if (!original) {
            further.add(choice("original", sentence, turn));
        }
        if (sentence.canBeLeftOut()) {
            further.add(choice(isLeftOut(sentence, turn) ? "in" : "out", sentence, turn));
        }
        return further;
    }

    private static Choice choice(String what, Sentence sentence, Turn turn) {
        return Choice.of(PREFIX + "/" + what + "/" + sentence.key(), turn.label("wording.button." + what));
    }

    /** Every variant as a newcomer would read it, to the leader alone. */
    private Reaction test(Sentence sentence, Turn turn) {
        Object[] values = {
            "name",
            turn.member().name(),
            "community",
            new Text.Strong(turn.community().name())
        };
        Text all = turn.say("wording.test");
        for (String words : own(sentence, turn)) {
            all = all.plus(new Text(List.of(new Text.Quote(Words.filled(words, values)))));
        }
        if (own(sentence, turn).isEmpty()) {
            all = all.plus(new Text(List.of(new Text.Quote(turn.say(sentence.key(), values)))));
        }
        return Reaction.post(turn.member().direct(), all);
    }
}
