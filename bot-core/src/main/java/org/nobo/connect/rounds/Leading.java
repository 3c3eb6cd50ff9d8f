package org.nobo.connect.rounds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.rounds.Seats.Stage;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;

/** {@code /nobo round}: leaders set up rounds, look at the next one, change it, and let it begin. */
public final class Leading implements Feature {
    static final String PREFIX = "roundlead";

    private final Rounds rounds;
    private final Members members;
    private final Invited invited;
    private final Announcing announcing;
    private final Cycle cycle;
    private final Reports reports;
    private final Swapping swapping;

    Leading(Rounds rounds, Members members, Invited invited, Announcing announcing, Cycle cycle, Reports reports) {
        this.rounds = rounds;
        this.members = members;
        this.invited = invited;
        this.announcing = announcing;
        this.cycle = cycle;
        this.reports = reports;
        this.swapping = new Swapping(rounds, members, invited, reports);
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand("round", this::round)
                .leadersForm(PREFIX, this::setUp)
                .leadersForm(Swapping.PREFIX, swapping::picked)
                .leadersChoice(PREFIX, this::pressed)
                .work(PREFIX, this::tried, this::shown)
                .leadersHome(this::atHome);
    }

    /** The plan of it they were sent. */
    private Optional<Message> atHome(Turn turn) {
        return rounds.going(turn.community().id()).stream()
                .flatMap(series -> rounds.newest(series.id()).stream())
                .filter(round -> round.stage() == Stage.WAITING)
                .findFirst()
                .map(round -> Message.of(
                        turn.say("rounds.lead.home"),
                        Choice.of(PREFIX + "/approve/" + round.id(), turn.label("rounds.approve")),
                        Choice.of(PREFIX + "/off/" + round.id(), turn.label("rounds.let.go"))));
    }

    private Reaction round(Event.CommandGiven command, Turn turn) {
        String words = command.words().strip().toLowerCase(Locale.ROOT);
        if (words.startsWith("swap")) {
            return swapping.swap(command, turn);
        }
        return "setup".equals(words) ? Reaction.ask(SeriesForm.of(fresh(command), turn)) : overview(turn);
    }

    static String fresh(Event event) {
        return UUID.nameUUIDFromBytes(event.id().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
    }

    private Reaction overview(Turn turn) {
        Text text = Text.EMPTY;
        List<Control> controls = new ArrayList<>();
        for (Series series : rounds.going(turn.community().id())) {
            text = text.paragraph(
                            RoundWords.line(series, rounds.wishes(series.id()).size(), turn))
                    .line(WhomMenu.line(series, turn))
                    .line(AgainMenu.line(series, turn));
            controls.add(Choice.of(PREFIX + "/try/" + series.id(), turn.label("rounds.lead.try")));
            controls.add(Choice.of(PREFIX + "/now/" + series.id(), turn.label("rounds.lead.now")));
            controls.add(Choice.of(PREFIX + "/stop/" + series.id(), turn.label("rounds.lead.stop")));
            controls.add(Choice.of(PREFIX + "/who/" + series.id(), turn.label("rounds.lead.change")));
        }
        controls.add(Choice.of(PREFIX + "/setup", turn.label("rounds.lead.setup")));
        return Reaction.whisper(Message.of(text.isEmpty() ? turn.say("rounds.lead.none") : text, controls));
    }

    private Reaction setUp(Event.FormSent sent, Turn turn) {
        String id = sent.form().substring(sent.form().lastIndexOf('/') + 1);
        if (!id.matches("[0-9a-f]{12}")) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        Workspace home = sent.who().workspace().isUnsaid()
                ? turn.member().account().workspace()
                : sent.who().workspace();
        Optional<Series> series = new SeriesForm(id, sent.values()).read(home, turn);
        if (series.isEmpty() || rounds.series(id).isPresent()) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        rounds.keep(series.get());
        Reaction set = Reaction.whisper(changes(series.get(), turn.say("rounds.lead.set"), turn))
                .andAlarm(series.get().name("announce"), series.get().nextAt(), "");
        return series.get()
                .channel()
                .map(channel -> set.and(
                        series.get().name("invitation"),
                        new Action.Post(channel, RoundWords.invitation(series.get(), turn))))
                .orElse(set);
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        String id = parts.length > 2 ? parts[2] : "";
        Optional<Seats> round = rounds.round(id);
        Optional<Series> series = rounds.series(round.map(Seats::series).orElse(id))
                .filter(found -> found.community().equals(turn.community().id()));
        if ("setup".equals(parts[1])) {
            return Reaction.ask(SeriesForm.of(fresh(choice), turn));
        }
        return series.map(found -> switch (parts[1]) {
                    case "approve" -> approve(found, round, turn);
                    case "off" -> letGo(found, round, turn);
                    case "try" -> dryRun(found, choice, turn);
                    case "now" -> now(found, turn);
                    case "who" -> Reaction.whisper(changes(found, Text.EMPTY, turn));
                    case "whom" -> whom(found, choice, turn);
                    case "again" -> again(found, choice, turn);
                    default -> stop(found, turn);
                })
                .orElseGet(() -> Reaction.whisper(turn.say("talk.late.over")));
    }

    private Reaction approve(Series series, Optional<Seats> round, Turn turn) {
        return round.filter(found -> found.stage() == Stage.WAITING)
                .map(found -> Reaction.replace(Message.of(turn.say("rounds.approved")))
                        .and(cycle.begin(series, found, turn)))
                .orElseGet(() -> Reaction.whisper(turn.say("rounds.late")));
    }

    private Reaction letGo(Series series, Optional<Seats> round, Turn turn) {
        return round.filter(found -> found.stage() == Stage.WAITING)
                .map(found -> Reaction.replace(Message.of(turn.say("rounds.let.gone")))
                        .and(cycle.letGo(series, found, turn)))
                .orElseGet(() -> Reaction.whisper(turn.say("rounds.late")));
    }

    private Reaction now(Series series, Turn turn) {
        return rounds.newest(series.id()).filter(Seats::isAhead).isPresent()
                ? Reaction.whisper(turn.say("rounds.lead.already"))
                : Reaction.whisper(turn.say("rounds.lead.planning")).and(announcing.now(series, turn));
    }

    private Reaction whom(Series series, Event.ChoiceMade choice, Turn turn) {
        return WhomMenu.read(series, choice.picked())
                .map(whom -> changed(series.of(whom), turn))
                .orElseGet(() -> Reaction.whisper(turn.say("talk.late.over")));
    }

    private Reaction again(Series series, Event.ChoiceMade choice, Turn turn) {
        OptionalInt rounds = AgainMenu.read(choice.picked());
        return rounds.isPresent()
                ? changed(series.apartFor(rounds.getAsInt()), turn)
                : Reaction.whisper(turn.say("talk.late.over"));
    }

    private Reaction changed(Series series, Turn turn) {
        rounds.keep(series);
        return Reaction.whisper(
                turn.say("rounds.whom.said").line(WhomMenu.line(series, turn)).line(AgainMenu.line(series, turn)));
    }

    /** What can be changed of rounds that go on. */
    private static Message changes(Series series, Text before, Turn turn) {
        Text text = before.paragraph(WhomMenu.line(series, turn)).line(AgainMenu.line(series, turn));
        return Message.of(text, WhomMenu.of(series, turn), AgainMenu.of(series, turn));
    }

    private Reaction stop(Series series, Turn turn) {
        rounds.keep(series.ended());
        Reaction ahead = rounds.newest(series.id())
                .filter(Seats::isAhead)
                .map(round -> cycle.letGo(series, round, turn))
                .orElse(Reaction.NONE);
        return Reaction.whisper(turn.say("rounds.lead.stopped"))
                .callingOff(series.name("announce"))
                .callingOff(series.name("plan"))
                .and(ahead);
    }

    /** What the next round would be, if it were now; nobody but this leader hears of it. */
    private Reaction dryRun(Series series, Event.ChoiceMade choice, Turn turn) {
        return Reaction.whisper(turn.say("rounds.lead.planning"))
                .andWork(
                        PREFIX + "/" + series.id() + "/" + fresh(choice) + "/"
                                + turn.member().id(),
                        series.id() + " " + turn.now().toEpochMilli());
    }

    private String tried(String input) {
        String[] parts = input.split(" ", 2);
        Instant now = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return rounds.series(parts[0])
                .map(series -> {
                    Seats imagined = announcing.imagined(series, now);
                    return PlanText.write(cycle.solved(series, imagined, now), imagined.skipping());
                })
                .orElse("");
    }

    private Reaction shown(Event.WorkDone done, Turn turn) {
        String[] parts = done.work().split("/", 4);
        Optional<Series> series = rounds.series(parts[1]);
        Optional<Member> leader =
                members.find(new MemberId(parts[3])).filter(member -> member.here() && member.leader());
        if (series.isEmpty() || leader.isEmpty()) {
            return Reaction.NONE;
        }
        List<List<MemberId>> groups = PlanText.read(done.result());
        Turn theirs = turn.speakingWith(leader.get(), turn.words());
        Seats imagined = announcing.next(series.get(), PlanText.notIn(done.result()));
        Guests guests = invited.guests(series.get(), imagined, turn.now());
        Text text = groups.isEmpty()
                ? theirs.say("rounds.nobody", "count", guests.people().size())
                : theirs.say("rounds.dry").paragraph(reports.text(guests, groups, theirs));
        return Reaction.post(leader.get().direct(), text);
    }
}
