package org.nobo.name;

import java.util.List;
import java.util.Locale;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.feature.Feature;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.name.lived.ValuesAtWork;

/** {@code /nobo values}: somebody's own values, seen and changed in a short talk. */
public final class OwnValues implements Feature {
    private final OwnValuesTalk talk;
    private final MapOfValues map;

    public OwnValues(Values values, ValuesAtWork atWork, ValuesHistory history, Suggestions suggestions) {
        this.talk = new OwnValuesTalk(values, history, suggestions);
        this.map = new MapOfValues(values, atWork, history);
    }

    @Override
    public void routes(Routes routes) {
        routes.command("values", this::begin)
                .suggest("values", OwnValues::suggest)
                .choice(MapOfValues.CHOICE, (event, turn) -> map.show(turn))
                .talk(talk);
    }

    /** Goes on with the last value of a list somebody is typing: "learning, cou" becomes "learning, Courage". */
    private static List<Control.Option> suggest(Member who, String typed) {
        int last = typed.lastIndexOf(',') + 1;
        String before = last == 0 ? "" : typed.substring(0, last) + " ";
        return ValuesCatalogue.in(who.language()).beginning(typed.substring(last)).stream()
                .map(card -> new Control.Option(before + card.name(), before + card.name(), card.meaning()))
                .toList();
    }

    private Reaction begin(Event.CommandGiven command, Turn turn) {
        if (turn.words().list("name.map.words").contains(command.words().strip().toLowerCase(Locale.ROOT))) {
            return map.show(turn);
        }
        ValuesRead read = ValueWords.cards(turn).read(command.words());
        if (read.clear()) {
            talk.keep(read.keys(), turn);
            return Reaction.whisper(Message.of(ValueWords.noted(read.keys(), turn), MapOfValues.button(turn)));
        }
        Reaction open = Reaction.NONE.andOpen(
                new Opening(OwnValuesTalk.KIND, turn.member(), "values/" + command.id(), talk.begin(read, turn)));
        return command.where() instanceof Place.Direct
                ? open
                : open.and(Reaction.whisper(turn.say("name.values.elsewhere")));
    }
}
