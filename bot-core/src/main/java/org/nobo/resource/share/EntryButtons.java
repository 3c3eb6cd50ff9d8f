package org.nobo.resource.share;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.Wrong;

/** What can be pressed about an entry; the ids are {@code entry/<what>/<entry>}. */
public final class EntryButtons {
    static final String PREFIX = "entry";

    /** What a menu of entries is called that opens the one picked. */
    public static final String SHOW = PREFIX + "/show";

    private EntryButtons() {}

    /** For its owner: it is still so, or it is to be changed or deleted. */
    static List<Control> tending(Entry entry, Turn turn) {
        return List.of(
                new Choice(id("fresh", entry), turn.label("entry.fresh"), Look.PRIMARY),
                Choice.of(id("edit", entry), turn.label("entry.edit")),
                Choice.of(id("drop", entry), turn.label("entry.drop")));
    }

    /** For who is told that something may be wrong: what came with a folder is changed there, and can be found right here. */
    static List<Control> forWhoLooks(Entry entry, Turn turn) {
        return entry.isByHand()
                ? tending(entry, turn)
                : List.of(new Choice(id("fresh", entry), turn.label("entry.fresh"), Look.PRIMARY));
    }

    /**
     * On an entry that was opened.
     *
     * @param settles whether who opened it may say that it is still so
     */
    static List<Control> on(Entry entry, boolean mayChange, boolean settles, boolean hasHistory, Turn turn) {
        List<Control> buttons = new ArrayList<>();
        if (mayChange || settles) {
            buttons.addAll(forWhoLooks(entry, turn));
        }
        if (!mayChange) {
            buttons.add(Choice.of(id("flag", entry), turn.label("entry.flag")));
        }
        if (hasHistory) {
            buttons.add(Choice.of(id("history", entry), turn.label("entry.history")));
        }
        return buttons;
    }

    static List<Control> reasons(Entry entry, Turn turn) {
        List<Control> buttons = new ArrayList<>();
        for (Wrong wrong : Wrong.values()) {
            if (wrong.concernsTheEntry()) {
                buttons.add(Choice.of(
                        id("flag", entry) + "/" + wrong.stored(), turn.label("entry.wrong." + wrong.stored())));
            }
        }
        return buttons;
    }

    static List<Control> dropping(Entry entry, Turn turn) {
        return List.of(
                new Choice(id("dropped", entry), turn.label("entry.drop.yes"), Look.DANGER),
                Choice.of(id("show", entry), turn.label("entry.drop.no")));
    }

    static String id(String what, Entry entry) {
        return PREFIX + "/" + what + "/" + entry.id();
    }
}
