package org.nobo.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nobo.chat.Event;
import org.nobo.dialogue.Dialogue;
import org.nobo.feature.Feature;
import org.nobo.feature.Handler;
import org.nobo.feature.HomePart;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Suggester;
import org.nobo.feature.Turn;
import org.nobo.feature.Work;

/** What all features together answer to. Two features that claim the same are a mistake that fails the start. */
final class RouteList implements Routes {
    final Map<String, Route<Event.CommandGiven>> commands = new TreeMap<>();
    final Map<String, Route<Event.ChoiceMade>> choices = new HashMap<>();
    final Map<String, Route<Event.FormSent>> forms = new HashMap<>();
    final Map<String, Handler<Event.TimeCame>> alarms = new HashMap<>();
    final Map<String, Handler<Event.Delivered>> delivered = new HashMap<>();
    final Map<String, Handler<Event.Refused>> refused = new HashMap<>();
    final Map<String, Handler<Event.WorkDone>> worksDone = new HashMap<>();
    final Map<String, Handler<Event.WorkGrew>> worksGrew = new HashMap<>();
    final Map<String, Work.Growing> workers = new HashMap<>();
    final Map<String, Suggester> suggesters = new HashMap<>();
    final Map<String, Handler<Event.ShortcutUsed>> shortcuts = new HashMap<>();
    final List<HomePart> homeParts = new ArrayList<>();
    final List<HomePart> leadersHomeParts = new ArrayList<>();
    final Map<String, Dialogue<?>> dialogues = new HashMap<>();
    final List<Listener<?>> listeners = new ArrayList<>();
    final List<Handler<Event.MessagePosted>> overhearing = new ArrayList<>();
    final List<Handler<Event.MessagePosted>> stopping = new ArrayList<>();
    final Map<String, Handler<Event.MessagePosted>> questions = new HashMap<>();

    RouteList(List<Feature> features) {
        features.forEach(feature -> feature.routes(this));
    }

    /** A handler, and whether it is for leaders only. */
    record Route<E extends Event>(Handler<E> handler, boolean leadersOnly) {}

    /** Somebody who hears every event of a type. */
    record Listener<E extends Event>(Class<E> type, Handler<E> handler) {
        Reaction hear(Event event, Turn turn) {
            return type.isInstance(event) ? handler.handle(type.cast(event), turn) : Reaction.NONE;
        }
    }

    /** The part of a name up to its first slash. */
    static String prefix(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    @Override
    public Routes command(String word, Handler<Event.CommandGiven> handler) {
        return claim(commands, word, new Route<>(handler, false));
    }

    @Override
    public Routes leadersCommand(String word, Handler<Event.CommandGiven> handler) {
        return claim(commands, word, new Route<>(handler, true));
    }

    @Override
    public <E extends Event> Routes on(Class<E> type, Handler<E> handler) {
        listeners.add(new Listener<>(type, handler));
        return this;
    }

    @Override
    public Routes choice(String prefix, Handler<Event.ChoiceMade> handler) {
        return claim(choices, prefix, new Route<>(handler, false));
    }

    @Override
    public Routes leadersChoice(String prefix, Handler<Event.ChoiceMade> handler) {
        return claim(choices, prefix, new Route<>(handler, true));
    }

    @Override
    public Routes form(String prefix, Handler<Event.FormSent> handler) {
        return claim(forms, prefix, new Route<>(handler, false));
    }

    @Override
    public Routes leadersForm(String prefix, Handler<Event.FormSent> handler) {
        return claim(forms, prefix, new Route<>(handler, true));
    }

    @Override
    public Routes alarm(String prefix, Handler<Event.TimeCame> handler) {
        return claim(alarms, prefix, handler);
    }

    @Override
    public Routes delivered(String prefix, Handler<Event.Delivered> handler) {
        return claim(delivered, prefix, handler);
    }

    @Override
    public Routes refused(String prefix, Handler<Event.Refused> handler) {
        return claim(refused, prefix, handler);
    }

    @Override
    public Routes work(String prefix, Work.Worker worker, Handler<Event.WorkDone> done) {
        claim(workers, prefix, (input, soFar) -> worker.work(input));
        return claim(worksDone, prefix, done);
    }

    @Override
    public Routes growing(
            String prefix, Work.Growing worker, Handler<Event.WorkGrew> grew, Handler<Event.WorkDone> done) {
        claim(workers, prefix, worker);
        claim(worksGrew, prefix, grew);
        return claim(worksDone, prefix, done);
    }

    @Override
    public Routes question(Handler<Event.MessagePosted> handler) {
        return claim(questions, "question", handler);
    }

    @Override
    public Routes stop(Handler<Event.MessagePosted> handler) {
        stopping.add(handler);
        return this;
    }

    @Override
    public Routes overheard(Handler<Event.MessagePosted> handler) {
        overhearing.add(handler);
        return this;
    }

    @Override
    public Routes shortcut(String id, Handler<Event.ShortcutUsed> handler) {
        return claim(shortcuts, id, handler);
    }

    @Override
    public Routes home(HomePart part) {
        homeParts.add(part);
        return this;
    }

    @Override
    public Routes leadersHome(HomePart part) {
        leadersHomeParts.add(part);
        return this;
    }

    @Override
    public Routes suggest(String field, Suggester suggester) {
        return claim(suggesters, field, suggester);
    }

    @Override
    public Routes talk(Dialogue<?> dialogue) {
        return claim(dialogues, dialogue.kind(), dialogue);
    }

    private <T> Routes claim(Map<String, T> routes, String key, T route) {
        if (routes.putIfAbsent(key, route) != null) {
            throw new IllegalStateException("Two features answer to " + key);
        }
        return this;
    }
}
