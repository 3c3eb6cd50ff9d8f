package org.nobo.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Reply;
import org.nobo.feature.Handler;
import org.nobo.feature.HomePart;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Puts the bot's own page together, and tells shortcuts apart. */
final class FrontDesk {
    private final RouteList routes;

    FrontDesk(RouteList routes) {
        this.routes = routes;
    }

    Reaction page(Turn turn) {
        List<Message> parts = new ArrayList<>();
        if (turn.member().leader()) {
            parts.addAll(waiting(shown(routes.leadersHomeParts, turn), turn));
        }
        parts.addAll(shown(routes.homeParts, turn));
        return parts.isEmpty() ? Reaction.NONE : Reaction.reply(new Reply.Page(parts));
    }

    /** What waits for leaders, under one heading. */
    private static List<Message> waiting(List<Message> parts, Turn turn) {
        List<Message> all = new ArrayList<>(parts);
        if (!all.isEmpty()) {
            all.set(0, all.getFirst().titled(turn.label("talk.home.waiting")));
        }
        return all;
    }

    private static List<Message> shown(List<HomePart> parts, Turn turn) {
        return parts.stream().flatMap(part -> part.show(turn).stream()).toList();
    }

    /** Some platforms tell a shortcut's id, some the label that stood on it. */
    Optional<Handler<Event.ShortcutUsed>> shortcut(Event.ShortcutUsed used, Turn turn) {
        return routes.shortcuts.entrySet().stream()
                .filter(entry -> entry.getKey().equals(used.shortcut())
                        || turn.label("talk.shortcut." + entry.getKey()).equalsIgnoreCase(used.shortcut()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
