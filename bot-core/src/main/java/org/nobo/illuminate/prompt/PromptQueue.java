package org.nobo.illuminate.prompt;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.FreshId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;
import org.nobo.name.SharedValues;
import org.nobo.words.Wordbook;

/**
 * {@code /nobo prompts}: what is still to be asked. Leaders fill a queue for each channel, by hand or from the bank, and
 * say when the next one of it is asked, over and over.
 */
public final class PromptQueue implements Feature {
    /** Who is late by less than this was not missed. */
    private static final Duration ON_TIME = Duration.ofHours(1);

    private static final int LONGEST_ADDED = 3_000;
    private static final String TEXT = "text";

    private final Prompts prompts;
    private final Rhythms rhythms;
    private final SharedValues shared;
    private final Members members;
    private final Wordbook wordbook;
    private final Asked asked;

    public PromptQueue(Prompts prompts, Rhythms rhythms, SharedValues shared, Members members, Wordbook wordbook) {
        this.prompts = prompts;
        this.rhythms = rhythms;
        this.shared = shared;
        this.members = members;
        this.wordbook = wordbook;
        this.asked = new Asked(prompts, wordbook);
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
            case "add" -> Reaction.ask(toAdd(rhythm, "", turn));
            case "bank" -> Reaction.replace(bank(rhythm, number(parts), turn));
            case "take" -> takeFromBank(rhythm, choice, turn);
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

    private Message bank(Rhythm rhythm, int from, Turn turn) {
        Bank bank = Bank.in(turn.words().language());
        List<Integer> unused =
                bank.unused(prompts.texts(rhythm.community()), new HashSet<>(shared.of(rhythm.community())));
        return QueueMessages.bank(rhythm, bank, unused, from, turn);
    }

    private Reaction takeFromBank(Rhythm rhythm, Event.ChoiceMade choice, Turn turn) {
        Bank bank = Bank.in(turn.words().language());
        List<Bank.Idea> ideas = choice.picked().stream()
                .filter(number -> number.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number < bank.ideas().size())
                .map(bank.ideas()::get)
                .toList();
        add(rhythm, ideas, choice, turn);
        return Reaction.replace(one(rhythm, turn));
    }

    private void add(Rhythm rhythm, List<Bank.Idea> ideas, Event event, Turn turn) {
        Set<String> there =
                new HashSet<>(queue(rhythm).stream().map(Prompt::text).toList());
        int last = prompts.lastPlace(rhythm.community(), rhythm.channel());
        for (Bank.Idea idea : ideas) {
            if (there.add(idea.text())) {
                last++;
                prompts.keep(queued(rhythm, idea, last, event, turn));
            }
        }
        rhythms.keep(rhythm.warned(false));
    }

    private static Prompt queued(Rhythm rhythm, Bank.Idea idea, int place, Event event, Turn turn) {
        return new Prompt(
                FreshId.of(event, turn),
                rhythm.community(),
                Optional.of(turn.member().id()),
                idea.text(),
                rhythm.channel(),
                turn.now(),
                turn.now(),
                Prompt.Stage.QUEUED,
                Optional.empty(),
                Optional.of(idea.value()).filter(value -> !value.isEmpty()),
                place);
    }

    private static Form toAdd(Rhythm rhythm, String wrong, Turn turn) {
        return new Form(
                Rhythm.PREFIX + "/add/" + rhythm.id(),
                turn.label("rhythm.add.form"),
                List.of(Field.required(TEXT, turn.label("rhythm.add.text"), new Form.Lines(LONGEST_ADDED))
                        .hinted(turn.label("rhythm.add.hint"))
                        .wrong(wrong)),
                turn.label("rhythm.add.send"));
    }

    private Reaction look(Rhythm rhythm, Turn turn) {
        return queue(rhythm).stream()
                .findFirst()
                .map(next -> Reaction.whisper(PromptMessages.asked(next, asked.forEverybody(turn))))
                .orElseGet(() -> Reaction.whisper(turn.say("rhythm.empty")));
    }

    private Reaction askNow(Rhythm rhythm, Turn turn) {
        Reaction put = askNext(rhythm, turn);
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
                        .map(rhythm -> added(rhythm, sent, turn))
                        .orElseGet(() -> Reaction.whisper(turn.say("rhythm.gone")));
            case "set" -> set(RhythmForm.sent(parts[2], sent.values()), sent, turn);
            default -> Reaction.whisper(turn.say("talk.late.over"));
        };
    }

    private Reaction added(Rhythm rhythm, Event.FormSent sent, Turn turn) {
        List<Bank.Idea> ideas = Typed.clean(sent.values().getOrDefault(TEXT, ""))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Bank.Idea("", line))
                .toList();
        if (ideas.isEmpty()) {
            return Reaction.ask(toAdd(rhythm, turn.label("prompt.text.missing"), turn));
        }
        add(rhythm, ideas, sent, turn);
        return Reaction.whisper(one(rhythm, turn));
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
        Reaction put = missed && !rhythm.late() ? Reaction.NONE : askNext(rhythm, turn);
        return put.andAlarm(rhythm.name(), rhythm.next(turn.now()).toInstant(), "");
    }

    private Reaction askNext(Rhythm rhythm, Turn turn) {
        List<Prompt> queue = queue(rhythm);
        Reaction put = queue.stream()
                .findFirst()
                .map(next -> asked.ask(next.due(turn.now()), turn))
                .orElse(Reaction.NONE);
        return queue.size() > 1 ? put : put.and(warn(rhythm, turn));
    }

    /** Nothing is left for the next time: said once, until somebody fills it. */
    private Reaction warn(Rhythm rhythm, Turn turn) {
        if (rhythm.warned()) {
            return Reaction.NONE;
        }
        rhythms.keep(rhythm.warned(true));
        List<Member> whom = rhythm.by()
                .flatMap(members::find)
                .filter(Member::here)
                .map(List::of)
                .orElseGet(() -> members.leaders(rhythm.community()));
        Reaction warned = Reaction.NONE;
        for (Member leader : new ArrayList<>(whom)) {
            Turn theirs = turn.speakingWith(leader, wordbook.in(leader.language()));
            warned = warned.andPost(leader.direct(), QueueMessages.dry(rhythm, theirs));
        }
        return warned;
    }
}
