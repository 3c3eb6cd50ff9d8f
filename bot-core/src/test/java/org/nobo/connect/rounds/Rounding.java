package org.nobo.connect.rounds;

import java.util.List;
import org.nobo.script.Script;

/** How talks about rounds begin: a leader sets them up, members join. */
final class Rounding {
    static final String SERIES = "0123456789ab";
    static final String FORM = "roundlead/setup/" + SERIES;

    private Rounding() {}

    static void setUp(Script chat, String size, String asks, String begins) {
        chat.lea().sends(FORM, "channel", "introductions", "days", "14", "size", size, "asks", asks, "begins", begins);
        chat.lea().in("introductions").hears("Would you like to take part?");
    }

    static void joins(Script chat, String name, String value) {
        joinsNothing(chat, name, value);
        chat.person(name).in("introductions").picks("Take part");
    }

    static void joinsNothing(Script chat, String name, String value) {
        chat.wasHere(name);
        chat.store().values().choose(chat.member(name), List.of(value));
    }

    static void joinsByCommand(Script chat, String name) {
        chat.wasHere(name).commands("rounds").picks("Take part").isTold("You take part in each");
    }
}
