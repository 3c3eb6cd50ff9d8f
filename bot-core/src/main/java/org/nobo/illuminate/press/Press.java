package org.nobo.illuminate.press;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Attachment;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Message;
import org.nobo.feature.Feature;
import org.nobo.feature.FreshId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;
import org.nobo.illuminate.publish.Excerpts;
import org.nobo.illuminate.publish.Front;
import org.nobo.illuminate.story.Elsewhere;
import org.nobo.illuminate.story.Habits;
import org.nobo.illuminate.story.Retelling;
import org.nobo.illuminate.story.Stories;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/** {@code /nobo press}: leaders have what journalists ask for put together, of stories whose tellers agreed to that. */
public final class Press implements Feature {
    static final String PREFIX = "press";
    private static final String CONTACT = "contact";
    private static final int LONGEST_CONTACT = 300;
    private static final int MOST = 100;

    private final Stories stories;
    private final Habits habits;
    private final Figures figures;
    private final Elsewhere elsewhere;
    private final Wordbook wordbook;

    public Press(Stories stories, Habits habits, Figures figures, Elsewhere elsewhere, Wordbook wordbook) {
        this.stories = stories;
        this.habits = habits;
        this.figures = figures;
        this.elsewhere = elsewhere;
        this.wordbook = wordbook;
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand(PREFIX, (command, turn) -> Reaction.whisper(state(turn)))
                .leadersChoice(PREFIX, this::choose)
                .leadersForm(PREFIX, this::take);
    }

    private Message state(Turn turn) {
        String contact = habits.of(turn.community().id()).contact();
        int count = stories.shown(turn.community().id(), Where.PRESS).size();
        return Message.of(
                turn.say("press.state", "count", count)
                        .line(
                                contact.isEmpty()
                                        ? turn.say("press.contact.missing")
                                        : turn.say("press.contact.is", "contact", contact)),
                new Choice(PREFIX + "/make", turn.label("press.make"), Look.PRIMARY),
                Choice.of(PREFIX + "/contact", turn.label("press.contact.change")));
    }

    private Reaction choose(Event.ChoiceMade choice, Turn turn) {
        return choice.choice().equals(PREFIX + "/make") ? make(choice, turn) : Reaction.ask(form(turn));
    }

    /** In the community's language, whoever asks for it; it is told again there, so that it can be taken away. */
    private Reaction make(Event.ChoiceMade choice, Turn turn) {
        List<Story> some = stories.shown(turn.community().id(), Where.PRESS).stream()
                .limit(MOST)
                .toList();
        Front front = new Front(
                turn.community().id().value(),
                turn.community().name(),
                turn.community().purpose(),
                List.of());
        Words words = turn.speakingToAll(wordbook).words();
        PressKit kit = new PressKit(
                turn.community(),
                habits.of(turn.community().id()).contact(),
                figures.of(turn.community().id()),
                words);
        byte[] zip = kit.zip(new Excerpts(front, some, words), turn.now());
        Attachment attachment = new Attachment("press-kit.zip", zip, turn.label("press.made.alt"));
        String name = PREFIX + "/kit/" + FreshId.of(choice, turn);
        elsewhere.told(new Retelling(
                turn.community().id(),
                name,
                Optional.of(turn.member().id()),
                some.stream().map(Story::id).toList()));
        Message made = Message.of(turn.say("press.made", "count", some.size())).with(attachment);
        return Reaction.whisper(turn.say("press.sent"))
                .and(name, new Action.Post(turn.member().direct(), made));
    }

    private Form form(Turn turn) {
        return new Form(
                PREFIX + "/contact",
                turn.label("press.form"),
                List.of(Field.optional(CONTACT, turn.label("press.form.contact"), new Form.Line(LONGEST_CONTACT))
                        .hinted(turn.label("press.form.contact.hint"))
                        .filled(habits.of(turn.community().id()).contact())),
                turn.label("press.form.send"));
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        String typed = Typed.line(sent.values().getOrDefault(CONTACT, ""));
        String contact = typed.substring(0, Math.min(LONGEST_CONTACT, typed.length()));
        habits.keep(turn.community().id(), habits.of(turn.community().id()).contactedAt(contact));
        return Reaction.whisper(state(turn));
    }
}
