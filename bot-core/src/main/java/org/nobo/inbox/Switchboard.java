package org.nobo.inbox;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.chat.Event;
import org.nobo.chat.Place;
import org.nobo.community.Communities;
import org.nobo.community.Members;
import org.nobo.dialogue.Dialogues;
import org.nobo.feature.Again;
import org.nobo.feature.Handler;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Brings each event to the features that answer to it. */
final class Switchboard {
    private static final Pattern TYPED_COMMAND = Pattern.compile("(?is)^\\s*/?nobo\\b[:,]?\\s*(.*)$");

    private final RouteList routes;
    private final Dialogues dialogues;
    private final Members members;
    private final Communities communities;
    private final HelpDesk help;
    private final FrontDesk frontDesk;

    Switchboard(RouteList routes, Dialogues dialogues, Members members, Communities communities) {
        this.routes = routes;
        this.dialogues = dialogues;
        this.members = members;
        this.communities = communities;
        this.help = new HelpDesk(routes);
        this.frontDesk = new FrontDesk(routes);
    }

    /** What follows from an event, with the talks that begin by it begun. */
    Reaction decide(Event event, Turn turn) {
        Reaction decided = route(event, turn);
        for (RouteList.Listener<?> listener : routes.listeners) {
            decided = decided.and(listener.hear(event, turn));
        }
        return withTalksBegun(decided, turn);
    }

    private Reaction withTalksBegun(Reaction decided, Turn turn) {
        Reaction all = decided;
        for (Opening opening : decided.openings()) {
            all = all.and(dialogues.open(opening, turn));
        }
        return all;
    }

    private Reaction route(Event event, Turn turn) {
        return switch (event) {
            case Event.MessagePosted message -> message(message, turn);
            case Event.CommandGiven command -> commandInBetween(command, turn);
            case Event.ChoiceMade choice -> choice(choice, turn);
            case Event.FormSent form -> guarded(routes.forms, form.form(), form, turn);
            case Event.TimeCame time -> time(time, turn);
            case Event.Delivered delivered -> told(routes.delivered, delivered.intention(), delivered, turn);
            case Event.Refused refused -> told(routes.refused, refused.intention(), refused, turn);
            case Event.WorkGrew grew -> told(routes.worksGrew, grew.work(), grew, turn);
            case Event.WorkDone done -> told(routes.worksDone, done.work(), done, turn);
            case Event.ShortcutUsed used -> shortcut(used, turn);
            case Event.HomeOpened opened -> frontDesk.page(turn);
            default -> Reaction.NONE;
        };
    }

    private Reaction shortcut(Event.ShortcutUsed used, Turn turn) {
        return frontDesk
                .shortcut(used, turn)
                .map(handler -> handler.handle(used, turn))
                .orElse(Reaction.NONE);
    }

    private Reaction message(Event.MessagePosted message, Turn turn) {
        if (!message.toBot()) {
            return overheard(message, turn);
        }
        if (!(message.where() instanceof Place.Direct)) {
            return help.oneWordCommand(message)
                    .map(command -> command(command, turn))
                    .or(() -> HelpDesk.smallTalk(message, turn))
                    .orElseGet(() -> question(message, turn));
        }
        Matcher typed = TYPED_COMMAND.matcher(message.text());
        if (typed.matches()) {
            return commandInBetween(HelpDesk.asCommand(message, typed.group(1)), turn);
        }
        return direct(message, turn);
    }

    private Reaction direct(Event.MessagePosted message, Turn turn) {
        if (HelpDesk.asksForHelp(message.text(), turn)) {
            return Reaction.post(message.where(), help.text(turn, dialogues.waitsFor(turn)))
                    .and(dialogues.again(turn));
        }
        Dialogues.Heard heard = dialogues.hear(message.text(), turn);
        if (heard.ours()) {
            return heard.reaction();
        }
        if (HelpDesk.isStop(message.text(), turn)) {
            return stop(message, turn);
        }
        Reaction answer = HelpDesk.smallTalk(message, turn).orElseGet(() -> question(message, turn));
        return heard.talkIsOpen() ? answer.and(dialogues.again(turn)) : answer;
    }

    private Reaction stop(Event.MessagePosted message, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Handler<Event.MessagePosted> handler : routes.stopping) {
            all = all.and(handler.handle(message, turn));
        }
        return all.intentions().isEmpty() ? Reaction.post(message.where(), turn.say("talk.stopped.nothing")) : all;
    }

    /** A question that waits is put again after a command in the same conversation, unless the command began a talk. */
    private Reaction commandInBetween(Event.CommandGiven command, Turn turn) {
        Reaction done = command(command, turn);
        boolean there = command.where() instanceof Place.Direct;
        return there && done.openings().isEmpty() ? done.and(dialogues.again(turn)) : done;
    }

    private Reaction overheard(Event.MessagePosted message, Turn turn) {
        Reaction all = Reaction.NONE;
        if (message.where() instanceof Place.Thread || message.where() instanceof Place.Room) {
            for (Handler<Event.MessagePosted> handler : routes.overhearing) {
                all = all.and(handler.handle(message, turn));
            }
        }
        return all;
    }

    private Reaction question(Event.MessagePosted message, Turn turn) {
        if (message.text().isBlank() && !message.attachments().isEmpty()) {
            return Reaction.NONE; // a picture alone asks nothing; who takes pictures hears of it
        }
        return message.text().isBlank()
                ? Reaction.post(message.where(), help.text(turn, false))
                : told(routes.questions, "question", message, turn);
    }

    private Reaction command(Event.CommandGiven command, Turn turn) {
        String[] parts = command.words().strip().split("\\s+", 2);
        String word = parts[0].toLowerCase(Locale.ROOT);
        RouteList.Route<Event.CommandGiven> route = routes.commands.get(word);
        if (route == null) {
            return help.instead(command, turn, dialogues.waitsFor(turn));
        }
        if (route.leadersOnly() && !turn.member().leader()) {
            return leadersOnly(command, turn);
        }
        String rest = parts.length > 1 ? parts[1] : "";
        return route.handler().handle(HelpDesk.withWords(command, rest), turn);
    }

    private Reaction choice(Event.ChoiceMade choice, Turn turn) {
        return switch (RouteList.prefix(choice.choice())) {
            case "talk" -> dialogues.pressed(choice, turn);
            case Again.PREFIX -> command(LateReply.command(choice), turn);
            default -> guarded(routes.choices, choice.choice(), choice, turn);
        };
    }

    private <E extends Event.ByPerson> Reaction guarded(
            Map<String, RouteList.Route<E>> to, String id, E event, Turn turn) {
        RouteList.Route<E> route = to.get(RouteList.prefix(id));
        if (route == null) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        return route.leadersOnly() && !turn.member().leader()
                ? leadersOnly(event, turn)
                : route.handler().handle(event, turn);
    }

    /** Whoever put us in may be quicker than our first look at who leads here. */
    private Reaction leadersOnly(Event.ByPerson by, Turn turn) {
        boolean isKnownWhoLeads = turn.community().ready() || communities.wasSwept(by.workspace());
        return Reaction.whisper(turn.say(isKnownWhoLeads ? "talk.leaders.only" : "talk.leaders.early"));
    }

    private Reaction time(Event.TimeCame time, Turn turn) {
        return "talk".equals(RouteList.prefix(time.alarm()))
                ? dialogues.waited(time, turn, members::find)
                : told(routes.alarms, time.alarm(), time, turn);
    }

    private static <E extends Event> Reaction told(Map<String, Handler<E>> to, String name, E event, Turn turn) {
        return Optional.ofNullable(to.get(RouteList.prefix(name)))
                .map(handler -> handler.handle(event, turn))
                .orElse(Reaction.NONE);
    }

    /** Whether a feature wants to be told what became of this intention. */
    boolean wantsToKnow(String intention) {
        String prefix = RouteList.prefix(intention);
        return routes.delivered.containsKey(prefix) || routes.refused.containsKey(prefix);
    }
}
