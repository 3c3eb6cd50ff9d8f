package org.nobo.care.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/**
 * What leaders do with a report: one of them takes it on, writes back, hands it over, ends it. What nobody takes on is
 * brought again, three times; then its reporter is told so.
 */
public final class Handling implements Feature {
    private static final int MOST_TIMES = 3;
    private static final Duration OVERDUE = Duration.ofDays(14);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String FORGET = "forget";
    private static final String TAKEN = "taken";

    private final Reports reports;
    private final Members members;
    private final ReportMessages messages;

    public Handling(Reports reports, Members members, Wordbook wordbook) {
        this.reports = reports;
        this.members = members;
        this.messages = new ReportMessages(reports, members, wordbook);
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand("reports", (command, turn) -> Reaction.whisper(waiting(turn)))
                .leadersChoice(Report.PREFIX, this::press)
                .leadersForm(Report.PREFIX, this::take)
                .alarm(Report.PREFIX, this::timeCame)
                .leadersHome(this::atHome);
    }

    private List<Report> readable(Turn turn) {
        return reports.open(turn.community().id()).stream()
                .filter(report -> report.mayGoTo(turn.member()))
                .toList();
    }

    private static boolean isTheirs(Report report, MemberId leader) {
        return report.stage() == Stage.OPEN || report.by().equals(Optional.of(leader));
    }

    /** The oldest that waits for this leader, whole; and how many there are. */
    private Message waiting(Turn turn) {
        List<Report> mine = readable(turn).stream()
                .filter(report -> isTheirs(report, turn.member().id()))
                .toList();
        if (mine.isEmpty()) {
            return Message.of(turn.say("report.none"));
        }
        Message card = messages.card(mine.getFirst(), "report.waits", turn);
        return mine.size() == 1
                ? card
                : Message.of(
                        card.text().paragraph(turn.say("report.others", "count", mine.size() - 1)), card.controls());
    }

    /** That there is one, and no word of it: somebody may look over their shoulder. */
    private Optional<Message> atHome(Turn turn) {
        long mine = readable(turn).stream()
                .filter(report -> isTheirs(report, turn.member().id()))
                .count();
        return mine == 0
                ? Optional.empty()
                : Optional.of(Message.of(
                        turn.say("report.home", "count", mine),
                        Again.button("reports", turn.label("report.home.button"))));
    }

    private Optional<Report> of(String[] parts, Turn turn) {
        return reports.find(parts.length > 2 ? parts[2] : "")
                .filter(report -> report.community().equals(turn.community().id()))
                .filter(report -> report.mayGoTo(turn.member()));
    }

    private Reaction press(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 4);
        Optional<Report> found = of(parts, turn);
        if (found.isEmpty() || parts.length < 4) {
            return Reaction.whisper(turn.say("report.gone"));
        }
        Report report = found.get();
        if ("take".equals(parts[1])) {
            return takeOn(report, turn);
        }
        if (!report.by().equals(Optional.of(turn.member().id())) || report.stage() != Stage.TAKEN) {
            return late(report, turn);
        }
        return switch (parts[1]) {
            case "over" -> handOver(report, choice.picked(), turn);
            default -> Reaction.ask(NoteForm.of(choice.choice(), parts[1], "", turn));
        };
    }

    private Reaction late(Report report, Turn turn) {
        Optional<String> by = report.by().flatMap(members::find).map(Member::name);
        return Reaction.whisper(
                by.map(name -> turn.say("report.late", "name", name)).orElseGet(() -> turn.say("report.gone")));
    }

    /** Of two who press at the same time one takes it on. */
    private Reaction takeOn(Report report, Turn turn) {
        Member leader = turn.member();
        Report taken = report.moved(Stage.TAKEN, Optional.of(leader.id()));
        if (report.stage() != Stage.OPEN || !reports.move(report, taken)) {
            return late(reports.find(report.id()).orElse(report), turn);
        }
        Message card = messages.card(taken, "report.yours", turn);
        return Reaction.whisper(card)
                .and(messages.change(taken, leader.id(), card))
                .and(messages.settle(taken, "report.taken", leader, turn))
                .and(messages.toReporter(taken, "report.read", turn, "name", leader.name()))
                .andAlarm(taken.alarm(), turn.now().plus(OVERDUE), TAKEN + "/" + taken.step());
    }

    private Reaction handOver(Report report, List<String> picked, Turn turn) {
        Optional<Member> to = messages.others(report, turn.member().id()).stream()
                .filter(leader -> picked.contains(leader.id().value()))
                .findFirst();
        if (to.isEmpty()) {
            return Reaction.whisper(turn.say("report.over.whom"));
        }
        Report handed = report.moved(Stage.TAKEN, to.map(Member::id));
        if (!reports.move(report, handed)) {
            return late(reports.find(report.id()).orElse(report), turn);
        }
        Member next = to.get();
        return messages.give(handed, next, "report.handed", turn)
                .and(messages.settle(handed, "report.taken", next, turn))
                .and(messages.toReporter(handed, "report.handed.reporter", turn, "name", next.name()))
                .and(Reaction.whisper(turn.say("report.over.done", "name", next.name())))
                .andAlarm(handed.alarm(), turn.now().plus(OVERDUE), TAKEN + "/" + handed.step());
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        String[] parts = sent.form().split("/", 4);
        Optional<Report> found = of(parts, turn)
                .filter(report -> report.stage() == Stage.TAKEN)
                .filter(report -> report.by().equals(Optional.of(turn.member().id())));
        if (found.isEmpty()) {
            return Reaction.whisper(turn.say("report.gone"));
        }
        String words = NoteForm.words(sent);
        if (words.isEmpty()) {
            return Reaction.ask(NoteForm.of(sent.form(), parts[1], turn.label("report.note.missing"), turn));
        }
        Report report = found.get();
        return "end".equals(parts[1]) ? end(report, words, turn) : write(report, words, turn);
    }

    private Reaction write(Report report, String words, Turn turn) {
        reports.note(report.id(), new Note(false, words));
        return messages.toReporter(
                        report,
                        "report.wrote.reporter",
                        turn,
                        "name",
                        turn.member().name(),
                        "words",
                        words)
                .and(Reaction.whisper(turn.say("report.write.done")));
    }

    private Reaction end(Report report, String words, Turn turn) {
        Report ended = report.moved(Stage.ENDED, report.by());
        if (!reports.move(report, ended)) {
            return late(report, turn);
        }
        reports.note(report.id(), new Note(false, words));
        Member leader = turn.member();
        return messages.toReporter(ended, "report.ended.reporter", turn, "name", leader.name(), "words", words)
                .and(messages.change(
                        ended,
                        leader.id(),
                        Message.of(turn.say("report.ended.by.you")
                                .paragraph(messages.which().toReader(ended, turn)))))
                .and(messages.settle(ended, "report.ended", leader, turn))
                .and(Reaction.whisper(turn.say("report.end.done")))
                .andAlarm(ended.alarm(), turn.now().plus(KEPT), FORGET);
    }

    /** {@code 1} to {@code 3}: it waits; {@code taken/<step>}: it takes long; {@code forget}: its end is long ago. */
    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        Optional<Report> found = reports.find(time.alarm().substring(Report.PREFIX.length() + 1));
        if (found.isEmpty()) {
            return Reaction.NONE;
        }
        Report report = found.get();
        return switch (report.stage()) {
            case OPEN -> waits(report, time.note(), turn);
            case TAKEN -> takesLong(report, turn);
            case ENDED -> FORGET.equals(time.note()) ? forget(report) : Reaction.NONE;
        };
    }

    private Reaction waits(Report report, String note, Turn turn) {
        int times = note.matches("\\d") ? Integer.parseInt(note) : 1;
        Reaction again = Reaction.NONE;
        for (Member leader : messages.others(report, report.reporter())) {
            again = again.and(messages.give(report, leader, "report.waits", turn));
        }
        return times < MOST_TIMES
                ? again.andAlarm(report.alarm(), turn.now().plus(Duration.ofDays(2)), String.valueOf(times + 1))
                : again.and(messages.toReporter(report, "report.waits.reporter", turn));
    }

    /** Who has it is asked once; if they are no longer here, or lead no longer, it is open for the others. */
    private Reaction takesLong(Report report, Turn turn) {
        Optional<Member> by = report.by().flatMap(members::find).filter(leader -> leader.here() && leader.leader());
        if (by.isPresent()) {
            return messages.give(report, by.get(), "report.long", turn);
        }
        Report open = report.moved(Stage.OPEN, Optional.empty());
        return reports.move(report, open) ? waits(open, "1", turn) : Reaction.NONE;
    }

    private Reaction forget(Report report) {
        Reaction gone = Reaction.NONE;
        for (Action away : ReportMessages.allAway(report, reports)) {
            gone = gone.and(away);
        }
        reports.drop(report.id());
        return gone;
    }
}
