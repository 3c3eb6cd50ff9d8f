package org.nobo.connect.rounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.rounds.Seats.Stage;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.WhomField;

/** {@code /nobo rounds}: a member joins, says how often, rests, leaves one out, and whom they would rather not meet. */
public final class TakingPart implements Feature {
    private static final String WITHOUT = "without";
    private static final String WITH = "with";
    private static final String WHOM = "roundwhom";
    private static final int MOST_AT_ONCE = 10;

    private final Rounds rounds;
    private final Members members;

    TakingPart(Rounds rounds, Members members) {
        this.rounds = rounds;
        this.members = members;
    }

    @Override
    public void routes(Routes routes) {
        routes.command("rounds", this::rounds)
                .choice(Seats.PREFIX, this::pressed)
                .form(WHOM, this::picked)
                .on(Event.JoinedChannel.class, this::entered)
                .home(this::atHome);
    }

    /** Where there are rounds, they are joined, left and slept through from the bot's own page. */
    private Optional<Message> atHome(Turn turn) {
        if (rounds.going(turn.community().id()).isEmpty()) {
            return Optional.empty();
        }
        Message all = overview(turn);
        List<Control> controls = new ArrayList<>(all.controls());
        boolean takesPart = !rounds.wishesOf(turn.member().id()).isEmpty();
        if (takesPart && resting(turn).isEmpty()) {
            controls.add(Again.button("rounds rest 4 weeks", turn.label("rounds.home.rest")));
        }
        return Optional.of(Message.of(all.text(), controls).titled(turn.label("rounds.home")));
    }

    /** Who comes into a channel with rounds of its own hears of them, and nobody else sees it. */
    private Reaction entered(Event.JoinedChannel event, Turn turn) {
        return rounds.going(turn.community().id()).stream()
                .filter(series ->
                        series.onlyIn().filter(event.channel()::equals).isPresent())
                .filter(series -> rounds.wish(series.id(), turn.member().id()).isEmpty())
                .findFirst()
                .map(series -> Reaction.whisper(RoundWords.invitation(series, turn)))
                .orElse(Reaction.NONE);
    }

    private Optional<Instant> resting(Turn turn) {
        return rounds.snoozedUntil(turn.member().id()).filter(when -> when.isAfter(turn.now()));
    }

    private Reaction rounds(Event.CommandGiven command, Turn turn) {
        String words = command.words().strip();
        String verb = words.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        String rest = words.substring(verb.length()).strip();
        return switch (verb) {
            case WITHOUT, WITH ->
                rest.isEmpty() && command.named().isEmpty()
                        ? Reaction.ask(form(verb, turn))
                        : apart(command.named(), verb, turn);
            case "rest" -> rest(rest, turn);
            case "back" -> back(turn);
            default -> Reaction.whisper(overview(turn));
        };
    }

    private Message overview(Turn turn) {
        List<Series> going = rounds.going(turn.community().id());
        if (going.isEmpty()) {
            return Message.of(turn.say("rounds.none"));
        }
        Text text = Text.EMPTY;
        List<Control> controls = new ArrayList<>();
        for (Series series : going) {
            Optional<Wish> wish = rounds.wish(series.id(), turn.member().id());
            text = text.paragraph(
                            RoundWords.line(series, rounds.wishes(series.id()).size(), turn))
                    .line(turn.say(wish.map(TakingPart::how).orElse("rounds.you.not")));
            if (wish.isEmpty()) {
                controls.add(Choice.of(Seats.PREFIX + "/join/" + series.id(), turn.label("rounds.join")));
            } else {
                int other = wish.get().every() == 1 ? 2 : 1;
                controls.add(Choice.of(
                        Seats.PREFIX + "/every" + other + "/" + series.id(), turn.label("rounds.every." + other)));
                controls.add(Choice.of(Seats.PREFIX + "/leave/" + series.id(), turn.label("rounds.leave")));
            }
        }
        Optional<Instant> until = resting(turn);
        if (until.isPresent()) {
            text = text.paragraph(turn.say("rounds.resting", "until", RoundWords.day(until.get(), turn)));
            controls.add(Choice.of(Seats.PREFIX + "/back/all", turn.label("rounds.paused.back")));
        } else {
            text = text.paragraph(turn.say("rounds.how"));
        }
        return Message.of(text, controls);
    }

    private static String how(Wish wish) {
        if (wish.paused()) {
            return "rounds.you.paused";
        }
        return wish.every() == 1 ? "rounds.you.in" : "rounds.you.sometimes";
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        if ("back".equals(parts[1])) {
            return back(turn);
        }
        if ("skip".equals(parts[1])) {
            return skip(parts[2], turn);
        }
        Optional<Series> series = rounds.series(parts[2])
                .filter(found -> !found.stopped()
                        && found.community().equals(turn.community().id()));
        if (series.isEmpty()) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        Optional<Wish> wish = rounds.wish(series.get().id(), turn.member().id());
        switch (parts[1]) {
            case "leave" -> rounds.leave(series.get().id(), turn.member().id());
            case "every2" -> wish.ifPresent(found -> rounds.keep(found.every(2)));
            case "every1" -> wish.ifPresent(found -> rounds.keep(found.every(1)));
            default -> {
                if (wish.isEmpty()) {
                    rounds.keep(Wish.joining(series.get().id(), turn.member().id()));
                }
            }
        }
        return Reaction.whisper(overview(turn));
    }

    private Reaction skip(String id, Turn turn) {
        Optional<Seats> open = rounds.round(id)
                .filter(round -> round.stage() == Stage.ANNOUNCED
                        || round.stage() == Stage.PLANNING
                        || round.stage() == Stage.WAITING);
        return open.map(round -> {
                    rounds.skip(round.id(), turn.member().id());
                    return Reaction.replace(Message.of(turn.say("rounds.skipped")));
                })
                .orElseGet(() -> Reaction.whisper(turn.say("rounds.skip.late")));
    }

    private Reaction back(Turn turn) {
        rounds.snooze(turn.member().id(), Instant.EPOCH);
        rounds.wishesOf(turn.member().id()).forEach(wish -> rounds.keep(wish.silent(0, false)));
        return Reaction.whisper(turn.say("rounds.back.said"));
    }

    private Reaction rest(String until, Turn turn) {
        Optional<Instant> when = Until.read(until, turn);
        when.ifPresent(time -> rounds.snooze(turn.member().id(), time));
        return Reaction.whisper(when.map(time -> turn.say("rounds.resting", "until", RoundWords.day(time, turn)))
                .orElseGet(() -> turn.say("rounds.rest.until")));
    }

    private static Form form(String verb, Turn turn) {
        return new Form(
                WHOM + "/" + verb,
                turn.label("rounds.form"),
                List.of(WhomField.of(turn.label("rounds." + verb + ".form"), MOST_AT_ONCE)),
                turn.label("rounds." + verb + ".send"));
    }

    private Reaction picked(Event.FormSent form, Turn turn) {
        return apart(WhomField.picked(form), form.form().substring(WHOM.length() + 1), turn);
    }

    /** Nobody else is told, and the answer is seen by nobody else. */
    private Reaction apart(List<Account> named, String verb, Turn turn) {
        boolean apart = verb.equals(WITHOUT);
        List<Member> others = named.stream()
                .flatMap(account -> members.of(turn.community().id(), account).stream())
                .filter(other -> !other.id().equals(turn.member().id()))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return Reaction.whisper(turn.say("rounds.without.whom"));
        }
        for (Member other : others) {
            if (apart) {
                rounds.keepApart(turn.member().id(), other.id());
            } else {
                rounds.allow(turn.member().id(), other.id());
            }
        }
        return Reaction.whisper(turn.say(
                apart ? "rounds.without.said" : "rounds.with.said",
                "names",
                turn.words().row(others.stream().map(Member::name).toList())));
    }
}
