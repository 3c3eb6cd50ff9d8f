package org.nobo.feature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Action;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;

/**
 * All that should follow from an event. It is written down in the same transaction as the state, and then done.
 *
 * @param reply what the person sees at once; may be lost
 * @param intentions what will be done; will not be lost
 * @param alarms times to be told of
 * @param calledOff names of alarms that are no longer wanted
 * @param works long work to be done
 * @param openings talks that begin
 */
public record Reaction(
        Reply reply,
        List<Intention> intentions,
        List<Alarm> alarms,
        List<String> calledOff,
        List<Work> works,
        List<Opening> openings) {

    /** Nothing follows. */
    public static final Reaction NONE =
            new Reaction(Reply.SILENCE, List.of(), List.of(), List.of(), List.of(), List.of());

    public Reaction {
        intentions = List.copyOf(intentions);
        alarms = List.copyOf(alarms);
        calledOff = List.copyOf(calledOff);
        works = List.copyOf(works);
        openings = List.copyOf(openings);
    }

    public static Reaction reply(Reply reply) {
        return new Reaction(reply, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Only this person sees it, at once. */
    public static Reaction whisper(Message message) {
        return reply(new Reply.Whisper(message));
    }

    /** Only this person sees it, at once. */
    public static Reaction whisper(Text text) {
        return whisper(Message.of(text));
    }

    public static Reaction replace(Message message) {
        return reply(new Reply.Replace(message));
    }

    public static Reaction ask(Form form) {
        return reply(new Reply.Ask(form));
    }

    public static Reaction post(Place place, Message message) {
        return NONE.andPost(place, message);
    }

    public static Reaction post(Place place, Text text) {
        return post(place, Message.of(text));
    }

    public Reaction andPost(Place place, Message message) {
        return and("", new Action.Post(place, message));
    }

    public Reaction and(Action action) {
        return and("", action);
    }

    public Reaction and(String name, Action action) {
        return new Reaction(reply, added(intentions, new Intention(name, action)), alarms, calledOff, works, openings);
    }

    public Reaction andAlarm(String name, Instant due, String note) {
        return new Reaction(reply, intentions, added(alarms, new Alarm(name, due, note)), calledOff, works, openings);
    }

    public Reaction callingOff(String alarm) {
        return new Reaction(reply, intentions, alarms, added(calledOff, alarm), works, openings);
    }

    public Reaction andWork(String name, String input) {
        return new Reaction(reply, intentions, alarms, calledOff, added(works, new Work(name, input)), openings);
    }

    public Reaction andOpen(Opening opening) {
        return new Reaction(reply, intentions, alarms, calledOff, works, added(openings, opening));
    }

    /** Both, in this order; the first reply that is not silence is the one that is seen. */
    public Reaction and(Reaction other) {
        return new Reaction(
                reply instanceof Reply.Silence ? other.reply : reply,
                joined(intentions, other.intentions),
                joined(alarms, other.alarms),
                joined(calledOff, other.calledOff),
                joined(works, other.works),
                joined(openings, other.openings));
    }

    /** All of them, in this order: for many, of which each would be copied again with each that is added. */
    public static Reaction all(List<Reaction> many) {
        return new Reaction(
                many.stream()
                        .map(Reaction::reply)
                        .filter(reply -> !(reply instanceof Reply.Silence))
                        .findFirst()
                        .orElse(Reply.SILENCE),
                many.stream().flatMap(each -> each.intentions.stream()).toList(),
                many.stream().flatMap(each -> each.alarms.stream()).toList(),
                many.stream().flatMap(each -> each.calledOff.stream()).toList(),
                many.stream().flatMap(each -> each.works.stream()).toList(),
                many.stream().flatMap(each -> each.openings.stream()).toList());
    }

    private static <T> List<T> added(List<T> list, T more) {
        return joined(list, List.of(more));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
