package org.nobo.resource.share;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** {@code /nobo saving}: a leader says with which emoji messages of a channel are kept, and all there are told. */
public final class MarkChannels implements Feature {
    private static final String PREFIX = "saving";

    private final Marks marks;
    private final Wordbook wordbook;

    public MarkChannels(Marks marks, Wordbook wordbook) {
        this.marks = marks;
        this.wordbook = wordbook;
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand(PREFIX, this::set).leadersChoice(PREFIX, this::picked);
    }

    private Reaction set(Event.CommandGiven command, Turn turn) {
        String typed = command.words().strip();
        Optional<Place.Channel> channel = command.where().channel();
        if (channel.isEmpty()) {
            return Reaction.whisper(turn.say("mark.where"));
        }
        if (typed.isEmpty()) {
            return Reaction.whisper(asWeAre(channel.get(), turn));
        }
        return turn.words().list("mark.off.words").contains(typed.toLowerCase(Locale.ROOT))
                ? Reaction.whisper(off(channel.get(), turn))
                : Sign.typed(typed)
                        .map(sign -> Reaction.whisper(turn.say("mark.on", "sign", sign.shown()))
                                .and(on(channel.get(), sign, turn)))
                        .orElseGet(() -> Reaction.whisper(turn.say("mark.what")));
    }

    private Message asWeAre(Place.Channel channel, Turn turn) {
        Control menu = new Control.Menu(
                PREFIX + "/on",
                turn.label("mark.pick"),
                Sign.OFFERED.stream()
                        .map(sign -> Control.Option.of(sign.name(), sign.shown() + " " + sign.name()))
                        .toList(),
                1,
                1);
        return marks.emoji(turn.community().id(), channel)
                .map(Sign::named)
                .map(sign -> Message.of(
                        turn.say("mark.is", "sign", sign.shown()),
                        menu,
                        Control.Choice.of(PREFIX + "/off", turn.label("mark.off"))))
                .orElseGet(() -> Message.of(turn.say("mark.is.not"), menu));
    }

    private Reaction picked(Event.ChoiceMade choice, Turn turn) {
        Optional<Place.Channel> channel = choice.where().channel();
        if (channel.isEmpty()) {
            return Reaction.whisper(turn.say("mark.where"));
        }
        List<String> picked = choice.picked();
        if (choice.choice().equals(PREFIX + "/off") || picked.isEmpty()) {
            return Reaction.replace(Message.of(off(channel.get(), turn)));
        }
        Sign sign = Sign.named(picked.getFirst());
        return Reaction.replace(Message.of(turn.say("mark.on", "sign", sign.shown())))
                .and(on(channel.get(), sign, turn));
    }

    /** Everybody who writes there learns of it. */
    private Reaction on(Place.Channel channel, Sign sign, Turn turn) {
        marks.watch(turn.community().id(), channel, sign.name());
        return Reaction.post(channel, turn.speakingToAll(wordbook).say("mark.told", "sign", sign.shown()));
    }

    private Text off(Place.Channel channel, Turn turn) {
        marks.unwatch(turn.community().id(), channel);
        return turn.say("mark.off.done");
    }
}
