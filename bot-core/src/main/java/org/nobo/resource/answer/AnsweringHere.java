package org.nobo.resource.answer;

import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/**
 * {@code /nobo answering}: in a channel where a leader switched it on, a question that was put to nobody in particular is
 * answered in its thread, if the bot is sure. If it is not, it says nothing.
 */
public final class AnsweringHere implements Feature {
    private static final String PREFIX = "answering";

    private final AnsweringChannels channels;
    private final Asking asking;
    private final Wordbook wordbook;

    public AnsweringHere(AnsweringChannels channels, Asking asking, Wordbook wordbook) {
        this.channels = channels;
        this.asking = asking;
        this.wordbook = wordbook;
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand(PREFIX, this::show)
                .leadersChoice(PREFIX, this::pressed)
                .on(Event.MessagePosted.class, this::heard);
    }

    private Reaction heard(Event.MessagePosted message, Turn turn) {
        return !message.toBot()
                        && turn.actor().isPresent()
                        && message.where() instanceof Place.Channel channel
                        && channels.has(turn.community().id(), channel)
                ? asking.unasked(message, turn)
                : Reaction.NONE;
    }

    private Reaction show(Event.CommandGiven command, Turn turn) {
        return command.where()
                .channel()
                .map(channel ->
                        Reaction.whisper(state(channels.has(turn.community().id(), channel), turn)))
                .orElseGet(() -> Reaction.whisper(turn.say("answering.where")));
    }

    private static Message state(boolean on, Turn turn) {
        Control change = on
                ? Control.Choice.of(PREFIX + "/off", turn.label("answering.off"))
                : new Control.Choice(PREFIX + "/on", turn.label("answering.on"), Control.Look.PRIMARY);
        return Message.of(turn.say(on ? "answering.is" : "answering.is.not"), change);
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        Optional<Place.Channel> channel = choice.where().channel();
        if (channel.isEmpty()) {
            return Reaction.whisper(turn.say("answering.where"));
        }
        boolean on = choice.choice().equals(PREFIX + "/on");
        channels.set(turn.community().id(), channel.get(), on);
        Reaction done = Reaction.replace(Message.of(turn.say(on ? "answering.on.done" : "answering.off.done")));
        return on
                ? done.andPost(
                        channel.get(), Message.of(turn.speakingToAll(wordbook).say("answering.told")))
                : done;
    }
}
