package org.nobo.care.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.Action;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.FreshId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** {@code /nobo report}: a member tells something to those who look after us, adds to it, and can take it back. */
public final class Telling implements Feature {
    private static final String PREFIX = "my-report";
    static final Duration BEFORE_REMINDING = Duration.ofDays(1);

    private final Reports reports;
    private final Members members;
    private final ReportMessages messages;

    public Telling(Reports reports, Members members, Wordbook wordbook) {
        this.reports = reports;
        this.members = members;
        this.messages = new ReportMessages(reports, members, wordbook);
    }

    @Override
    public void routes(Routes routes) {
        routes.command("report", this::open).choice(PREFIX, this::press).form(PREFIX, this::take);
    }

    private Reaction open(Event.CommandGiven command, Turn turn) {
        String words = command.words().strip();
        return turn.words().list("report.mine.words").stream().anyMatch(words::equalsIgnoreCase)
                ? Reaction.whisper(mine(turn))
                : Reaction.ask(ReportForm.fresh(words).form(turn));
    }

    private Message mine(Turn turn) {
        List<Report> own = reports.by(turn.member().id());
        if (own.isEmpty()) {
            return Message.of(turn.say("report.mine.none"));
        }
        Report newest = own.getFirst();
        Text text = turn.say("report.mine." + newest.stage().word())
                .plus(new Text(List.of(new Text.Quote(Text.said(newest.words())))));
        return Message.of(text, ReportMessages.mine(newest, turn));
    }

    private Optional<Report> own(String id, Turn turn) {
        return reports.find(id)
                .filter(report -> report.reporter().equals(turn.member().id()));
    }

    private Reaction press(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        Optional<Report> own = parts.length > 2 ? own(parts[2], turn) : Optional.empty();
        if (own.isEmpty()) {
            return Reaction.whisper(turn.say("report.gone"));
        }
        return switch (parts[1]) {
            case "back" -> back(own.get(), turn);
            case "again" -> again(own.get(), turn);
            default -> Reaction.ask(NoteForm.of(choice.choice(), "add", "", turn));
        };
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        return sent.form().equals(ReportForm.ID) ? tell(sent, turn) : add(sent, turn);
    }

    private Reaction tell(Event.FormSent sent, Turn turn) {
        ReportForm form = ReportForm.sent(sent.values());
        Set<MemberId> about = form.named(members, turn).stream().map(Member::id).collect(Collectors.toSet());
        Report report = new Report(
                FreshId.of(sent, turn),
                turn.community().id(),
                turn.member().id(),
                form.isNamed(turn),
                form.words(),
                Stage.OPEN,
                1,
                Optional.empty(),
                turn.now(),
                about,
                Set.of());
        List<Member> readers = messages.others(report, turn.member().id());
        Form checked = form.checked(members, readers.isEmpty(), turn);
        if (checked.mends()) {
            return Reaction.ask(checked);
        }
        reports.tell(report);
        Text thanks = turn.say(
                report.named() ? "report.told.named" : "report.told.unnamed",
                "names",
                turn.words().row(readers.stream().map(Member::name).toList()));
        return Reaction.whisper(Message.of(thanks, ReportMessages.mine(report, turn)))
                .and(give(report, readers, turn));
    }

    private Reaction give(Report report, List<Member> readers, Turn turn) {
        Reaction all = Reaction.NONE.andAlarm(report.alarm(), turn.now().plus(BEFORE_REMINDING), "1");
        for (Member reader : readers) {
            all = all.and(messages.give(report, reader, "report.new", turn));
        }
        return all;
    }

    /** Whoever looks after it hears of it at once. */
    private Reaction add(Event.FormSent sent, Turn turn) {
        String[] parts = sent.form().split("/", 3);
        Optional<Report> own = parts.length > 2 ? own(parts[2], turn) : Optional.empty();
        if (own.isEmpty() || own.get().stage() == Stage.ENDED) {
            return Reaction.whisper(turn.say("report.gone"));
        }
        String words = NoteForm.words(sent);
        if (words.isEmpty()) {
            return Reaction.ask(NoteForm.of(sent.form(), "add", turn.label("report.words.missing"), turn));
        }
        Report report = own.get();
        reports.note(report.id(), new Note(true, words));
        Reaction told = Reaction.NONE;
        for (MemberId reader : report.by().map(Set::of).orElse(report.readers())) {
            told = told.and(members.find(reader)
                    .map(leader -> messages.give(report, leader, "report.more", turn))
                    .orElse(Reaction.NONE));
        }
        return told.and(Reaction.whisper(turn.say("report.add.done")));
    }

    /** Its reporter is not content with how it ended: it is open once more, for all who may read it. */
    private Reaction again(Report report, Turn turn) {
        Report open = report.moved(Stage.OPEN, Optional.empty());
        if (report.stage() != Stage.ENDED || !reports.move(report, open)) {
            return Reaction.whisper(turn.say("report.gone"));
        }
        Reaction all = Reaction.whisper(turn.say("report.again.done"))
                .andAlarm(open.alarm(), turn.now().plus(BEFORE_REMINDING), "1");
        for (Member leader : messages.others(open, turn.member().id())) {
            all = all.and(messages.give(open, leader, "report.new.again", turn));
        }
        return all;
    }

    private Text takenBack(Report report, Turn theirs) {
        return theirs.say("report.taken.back").paragraph(messages.which().toReader(report, theirs));
    }

    /** Gone for everybody, with all that was written about it. Who had taken it on is told that it needs nothing more of them. */
    private Reaction back(Report report, Turn turn) {
        Reaction gone = Reaction.whisper(turn.say("report.back.done")).callingOff(report.alarm());
        for (Action away : ReportMessages.allAway(report, reports)) {
            gone = gone.and(away);
        }
        Reaction told = report.by()
                .filter(by -> report.stage() == Stage.TAKEN)
                .flatMap(members::find)
                .map(leader -> Reaction.post(leader.direct(), takenBack(report, messages.theirs(leader, turn))))
                .orElse(Reaction.NONE);
        reports.drop(report.id());
        return gone.and(told);
    }
}
