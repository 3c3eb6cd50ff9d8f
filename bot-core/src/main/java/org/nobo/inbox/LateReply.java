package org.nobo.inbox;

import java.util.List;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.feature.Again;
import org.nobo.feature.Intention;
import org.nobo.feature.Turn;
import org.nobo.outbox.Outbox;

/** Makes a delivery of a reply for which nobody waits any more. */
final class LateReply {
    private final Outbox outbox;

    LateReply(Outbox outbox) {
        this.outbox = outbox;
    }

    List<Intention> asIntentions(Reply reply, Event event, Turn turn) {
        if (!(event instanceof Event.ByPerson by)) {
            return List.of();
        }
        Place direct = new Place.Direct(by.who());
        return switch (reply) {
            case Reply.Silence silence -> List.of();
            case Reply.Whisper(Message message) -> List.of(new Intention("", new Action.Post(direct, message)));
            case Reply.Replace(Message message) -> List.of(new Intention("", replaced(by, message, direct)));
            case Reply.Page page -> List.of(); // it is put together anew when it is opened again
            case Reply.Ask ask -> List.of(new Intention("", new Action.Post(direct, button(by, turn))));
        };
    }

    private Action replaced(Event.ByPerson event, Message message, Place direct) {
        if (event instanceof Event.ChoiceMade choice) {
            return outbox.behind(choice.on())
                    .<Action>map(trace -> new Action.Edit(trace.name(), message))
                    .orElseGet(() -> new Action.Post(direct, message));
        }
        return new Action.Post(direct, message);
    }

    /** A form needs the moment in which somebody pressed something: here is something to press. */
    private static Message button(Event.ByPerson event, Turn turn) {
        String id = switch (event) {
            case Event.ChoiceMade choice -> choice.choice();
            case Event.CommandGiven command -> Again.id(command.words());
            default -> Again.id("help");
        };
        return Message.of(
                turn.say("talk.form.late"),
                new Control.Choice(id, turn.label("talk.form.late.button"), Control.Look.PRIMARY));
    }

    /** The command a button of ours stands for. */
    static Event.CommandGiven command(Event.ChoiceMade choice) {
        String words = choice.choice().substring(Again.PREFIX.length() + 1);
        return new Event.CommandGiven(
                choice.id(), choice.at(), choice.who(), choice.on().place(), words, List.of());
    }
}
