package org.nobo.illuminate.prompt;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.FreshId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.name.SharedValues;
import org.nobo.words.Wordbook;
import org.nobo.words.when.When;

/**
 * {@code /nobo prompts}: what is still to be asked. Leaders fill a queue for each channel, by hand or from the bank, and
 * say when the next one of it is asked, over and over.
 */
public final class PromptQueue implements Feature {
    /** Who is late by less than this was not missed. */
    private static final Duration ON_TIME = Duration.ofHours(1);

    private final Prompts prompts;
    private final Rhythms rhythms;
    private final Filling filling;
    private final NextOne nextOne;

    public PromptQueue(Prompts prompts, Rhythms rhythms, SharedValues shared, Members members, Wordbook wordbook) {
        this.prompts = prompts;
        this.rhythms = rhythms;
        this.filling = new Filling(prompts, rhythms, shared);
        this.nextOne = new NextOne(prompts, rhythms, members, wordbook);
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand("prompts", (command, turn) -> Reaction.whisper(overview(turn)))
                .leadersChoice(Rhythm.PREFIX, this::choose)
                .leadersForm(Rhythm.PREFIX, this::take)
                .alarm(Rhythm.PREFIX, this::timeCame);
    }

    private Message overview(Turn turn) {
        List<Prompt> waiting = prompts.waiting(turn.community().id());
        List<Rhythm> all = rhythms.of(turn.community().id());
        return all.size() == 1
                ? QueueMessages.one(waiting, all.getFirst(), queue(all.getFirst()), turn)
                : QueueMessages.all(waiting, all, turn);
    }

    private List<Prompt> queue(Rhythm rhythm) {
        return prompts.queued(rhythm.community(), rhythm.channel());
    }

    private Message one(Rhythm rhythm, Turn turn) {
        return QueueMessages.one(List.of(), rhythm, queue(rhythm), turn);
    }

    /** {@code rhythm/<what>/<id>}. */
    private Reaction choose(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 4);
        if ("new".equals(parts[1])) {
            String stories = turn.community().stories().map(Place.Channel::id).orElse("");
            return Reaction.ask(
                    RhythmForm.fresh(FreshId.of(choice, turn), stories, turn).form(turn));
        }
        Optional<Rhythm> found = rhythm(parts[2], turn);
        if (found.isEmpty()) {
            return Reaction.whisper(turn.say("rhythm.gone"));
        }
        Rhythm rhythm = found.get();
        return switch (parts[1]) {
            case "change" -> Reaction.ask(RhythmForm.of(rhythm, turn).form(turn));
            case "add" -> Reaction.ask(Filling.form(rhythm, "", turn));
            case "bank" -> Reaction.replace(filling.bank(rhythm, number(parts), turn));
            case "take" -> {
                filling.takeFromBank(rhythm, choice, turn);
                yield Reaction.replace(one(rhythm, turn));
            }
            case "look" -> look(rhythm, turn);
            case "now" -> askNow(rhythm, turn);
            case "skip" -> skip(rhythm, turn);
            case "out" -> out(rhythm, turn);
            case "stop" -> stop(rhythm, turn);
            default -> Reaction.replace(one(rhythm, turn));
        };
    }

    private static int number(String[] parts) {
        return parts.length > 3 && parts[3].matches("\\d{1,4}") ? Integer.parseInt(parts[3]) : 0;
    }

    private Optional<Rhythm> rhythm(String id, Turn turn) {
        return rhythms.find(id)
                .filter(one -> one.community().equals(turn.community().id()));
    }

    private Reaction look(Rhythm rhythm, Turn turn) {
        return nextOne.preview(rhythm, turn)
                .map(Reaction::whisper)
                .orElseGet(() -> Reaction.whisper(turn.say("rhythm.empty")));
    }

    private Reaction askNow(Rhythm rhythm, Turn turn) {
        Reaction put = nextOne.ask(rhythm, turn);
        return put.and(Reaction.replace(
                put.intentions().isEmpty() ? Message.of(turn.say("rhythm.empty")) : one(rhythm, turn)));
    }

    private Reaction skip(Rhythm rhythm, Turn turn) {
        queue(rhythm).stream()
                .findFirst()
                .ifPresent(next -> prompts.keep(next.at(prompts.lastPlace(rhythm.community(), rhythm.channel()) + 1)));
        return Reaction.replace(one(rhythm, turn));
    }

    private Reaction out(Rhythm rhythm, Turn turn) {
        queue(rhythm).stream().findFirst().ifPresent(next -> prompts.keep(next.in(Prompt.Stage.CALLED_OFF)));
        return Reaction.replace(one(rhythm, turn));
    }

    private Reaction stop(Rhythm rhythm, Turn turn) {
        rhythms.drop(rhythm.id());
        return Reaction.replace(Message.of(turn.say("rhythm.stopped"))).callingOff(rhythm.name());
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        String[] parts = sent.form().split("/", 3);
        return switch (parts[1]) {
            case "add" ->
                rhythm(parts[2], turn)
                        .map(rhythm -> filling.takeWritten(rhythm, sent, turn)
                                .map(Reaction::ask)
                                .orElseGet(() -> Reaction.whisper(one(rhythm, turn))))
                        .orElseGet(() -> Reaction.whisper(turn.say("rhythm.gone")));
            case "set" -> set(RhythmForm.sent(parts[2], sent.values()), sent, turn);
            default -> Reaction.whisper(turn.say("talk.late.over"));
        };
    }

    private Reaction set(RhythmForm form, Event.FormSent sent, Turn turn) {
        Optional<Rhythm> before = rhythms.find(form.id());
        boolean ofOthers = before.filter(
                        one -> !one.community().equals(turn.community().id()))
                .isPresent();
        if (!FreshId.isOne(form.id()) || ofOthers) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        Optional<Place.Channel> place = new PromptForm(form.id(), "", form.channel(), "")
                .place(PromptForm.home(sent, turn), turn.community().stories());
        Form checked = form.checked(place.isPresent(), turn);
        return checked.mends() ? Reaction.ask(checked) : set(form, place.orElseThrow(), turn);
    }

    private Reaction set(RhythmForm form, Place.Channel place, Turn turn) {
        ZonedDateTime begins = ((When.At) form.begins(form.zoneId(turn).orElseThrow(), turn)).time();
        // a channel has one rhythm: setting another changes it
        String id = rhythms.of(turn.community().id()).stream()
                .filter(one -> one.channel().equals(place))
                .map(Rhythm::id)
                .findFirst()
                .orElse(form.id());
        Rhythm rhythm = new Rhythm(
                id,
                turn.community().id(),
                Optional.of(turn.member().id()),
                place,
                begins.toLocalDate(),
                form.days(turn).orElseThrow(),
                begins.toLocalTime(),
                begins.getZone(),
                form.isLate(turn),
                false);
        rhythms.keep(rhythm);
        return Reaction.whisper(one(rhythm, turn))
                .andAlarm(rhythm.name(), rhythm.next(turn.now()).toInstant(), "");
    }

    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        return rhythms.find(time.alarm().substring(Rhythm.PREFIX.length() + 1))
                .map(rhythm -> timeCame(rhythm, time, turn))
                .orElse(Reaction.NONE);
    }

    /** However many were missed, one is asked late, or none; then it goes on as set. */
    private Reaction timeCame(Rhythm rhythm, Event.TimeCame time, Turn turn) {
        boolean missed = time.at().plus(ON_TIME).isBefore(turn.now());
        Reaction put = missed && !rhythm.late() ? Reaction.NONE : nextOne.ask(rhythm, turn);
        return put.andAlarm(rhythm.name(), rhythm.next(turn.now()).toInstant(), "");
    }
}
