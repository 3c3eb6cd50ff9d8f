package org.nobo.name;

import java.util.List;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.feature.Feature;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;

/** {@code /nobo values}: somebody's own values, seen and changed in a short talk. */
public final class OwnValues implements Feature {
    private final Values values;

    public OwnValues(Values values) {
        this.values = values;
    }

    @Override
    public void routes(Routes routes) {
        routes.command("values", this::begin)
                .suggest("values", OwnValues::suggest)
                .talk(new OwnValuesTalk(values));
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
        ValuesRead read = ValueWords.cards(turn).read(command.words());
        if (read.clear()) {
            values.choose(turn.member(), read.keys());
            return Reaction.whisper(ValueWords.noted(read.keys(), turn));
        }
        Reaction open = Reaction.NONE.andOpen(new Opening(
                OwnValuesTalk.KIND, turn.member(), "values/" + command.id(), OwnValuesTalk.begin(read, turn)));
        return command.where() instanceof Place.Direct
                ? open
                : open.and(Reaction.whisper(turn.say("name.values.elsewhere")));
    }
}
