package org.nobo.name.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.feature.FreshId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/** Somebody says something about a proposal, and who may read it: all with or without their name, or the leaders alone. */
final class Remarking {
    private static final String PREFIX = "remark";
    private static final String WORDS = "words";
    private static final String READERS = "readers";

    private final Workshops workshops;
    private final Announcing announcing;

    Remarking(Announcing announcing) {
        this.workshops = announcing.workshops();
        this.announcing = announcing;
    }

    void routes(Routes routes) {
        routes.choice(PREFIX, this::open).form(PREFIX, this::take);
    }

    /** {@code remark/<workshop>/<draft>}. */
    static String id(Draft draft) {
        return PREFIX + "/" + draft.workshop() + "/" + draft.number();
    }

    private Reaction open(Event.ChoiceMade choice, Turn turn) {
        return commented(choice.choice(), turn)
                .map(workshop -> Reaction.ask(form(choice.choice(), "", Readers.UNNAMED.word(), "", "", turn)))
                .orElseGet(() -> Reaction.whisper(turn.say("workshop.remark.over")));
    }

    private Optional<Workshop> commented(String id, Turn turn) {
        String[] parts = id.split("/", 3);
        return workshops
                .find(parts.length > 1 ? parts[1] : "")
                .filter(workshop -> workshop.community().equals(turn.community().id()))
                .filter(workshop -> workshop.stage() == Stage.COMMENT || workshop.stage() == Stage.WEIGH);
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        Optional<Workshop> workshop = commented(sent.form(), turn);
        if (workshop.isEmpty()) {
            return Reaction.whisper(turn.say("workshop.remark.over"));
        }
        String words = Typed.clean(sent.values().getOrDefault(WORDS, ""));
        String readers = Typed.line(sent.values().getOrDefault(READERS, ""));
        Optional<Readers> who = ReadersField.read(readers, turn);
        String wrong = words.isEmpty()
                ? turn.label("workshop.remark.missing")
                : words.length() > Remark.LONGEST
                        ? turn.label("workshop.long", "count", words.length(), "most", Remark.LONGEST)
                        : "";
        if (!wrong.isEmpty() || who.isEmpty()) {
            String unclear = who.isEmpty() ? turn.label("workshop.readers.wrong") : "";
            return Reaction.ask(form(sent.form(), words, readers, wrong, unclear, turn));
        }
        Draft draft = workshops.drafts(workshop.get().id()).getFirst();
        Remark remark = new Remark(
                FreshId.of(sent, turn),
                draft.workshop(),
                draft.number(),
                turn.member().id(),
                words,
                who.get(),
                turn.now());
        workshops.keep(remark);
        Reaction thanks =
                Reaction.whisper(turn.say("workshop.remark.thanks." + who.get().word()));
        return who.get().isEverybody() ? thanks.and(show(remark, draft, workshop.get(), turn)) : thanks;
    }

    /** Below the proposal. */
    private Reaction show(Remark remark, Draft draft, Workshop workshop, Turn turn) {
        Turn everybody = announcing.everybodys(turn);
        Text text = remark.readers() == Readers.NAMED
                ? everybody.say(
                        "workshop.remark.shown.named", "name", turn.member().name(), "words", remark.words())
                : everybody.say("workshop.remark.shown", "words", remark.words());
        Place thread = new Place.ThreadOf(workshop.channel().platform(), draft.intention());
        return Reaction.NONE.and(remark.intention(), new Action.Post(thread, Message.of(text)));
    }

    private static Form form(
            String id, String words, String readers, String wrongWords, String wrongReaders, Turn turn) {
        List<Control.Option> options = new ArrayList<>();
        for (Readers each : Readers.values()) {
            options.add(ReadersField.option(each, turn));
        }
        return new Form(
                id,
                turn.label("workshop.remark.form"),
                List.of(
                        Field.required(WORDS, turn.label("workshop.remark.words"), new Form.Lines(Remark.LONGEST))
                                .hinted(turn.label("workshop.remark.hint"))
                                .filled(words)
                                .wrong(wrongWords),
                        Field.required(READERS, turn.label("workshop.readers"), new Form.OneOf(options))
                                .filled(readers)
                                .wrong(wrongReaders)),
                turn.label("workshop.remark.send"));
    }
}
